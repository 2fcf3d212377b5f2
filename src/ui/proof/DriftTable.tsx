import { type Padding, samePadding } from '#room/core/padding.ts'
import { formatPrediction } from '#room/ui/common/formatNumber.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { formatDrift } from './formatDrift.ts'
import type { Age, Line } from './proofView.ts'
import { TableFrame } from './TableFrame.tsx'

interface DriftTableProps {
  readonly lines: readonly Line[]
  /** The slider: its row is marked. */
  readonly slider: Padding
  readonly hasMask: boolean
  readonly age: Age
}

/** The same rows with the mask taken away, or, without a mask, with padding read as 0; and by how much they drift. */
export function DriftTable({ lines, slider, hasMask, age }: DriftTableProps) {
  const { proof } = useMessages()
  return (
    <TableFrame
      place="side"
      label={hasMask ? proof.tableAwayName : proof.tableFilled('0')}
      caption={hasMask ? proof.tableAway : proof.tableFilled('0')}
      rule={hasMask ? 'PAD-5' : null}
      rows={lines.length}
      age={age}
    >
      <thead>
        <tr>
          <th scope="col">{proof.padding}</th>
          <th scope="col" className="r">
            {proof.prediction}
          </th>
          <th scope="col" className="r">
            {proof.drift}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ padding, unmasked, zeros }) => {
          const held = hasMask ? unmasked : zeros
          return (
            <tr
              key={`${padding.place} ${padding.steps}`}
              aria-current={samePadding(padding, slider) ? 'true' : undefined}
            >
              <th scope="row">{proof.paddingOf(padding)}</th>
              <td className="r">{held ? formatPrediction(held.value) : '…'}</td>
              <td className="r">{held && formatDrift(held.drift)}</td>
            </tr>
          )
        })}
      </tbody>
    </TableFrame>
  )
}

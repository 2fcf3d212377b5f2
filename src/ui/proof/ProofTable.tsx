import type { ReactNode } from 'react'
import { type Bits, type Padding, samePadding } from '#room/core/padding.ts'
import { useElementWidth } from '#room/ui/charts/useElementWidth.ts'
import { formatPrediction } from '#room/ui/common/formatNumber.ts'
import { Term } from '#room/ui/common/Term.tsx'
import { Verdict } from '#room/ui/common/Verdict.tsx'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { Hex } from './Hex.tsx'
import { PadCell } from './PadCell.tsx'
import type { Age, Held, Line } from './proofView.ts'
import { TableFrame } from './TableFrame.tsx'

interface ProofTableProps {
  readonly lines: readonly Line[]
  readonly bits: Bits
  /** The slider: its row is marked. */
  readonly slider: Padding
  readonly hasMask: boolean
  readonly age: Age
  /** The prediction without padding, among other rows of one batch. */
  readonly company: Held | null
}

/** What the other columns and the words of the first take, in pixels. */
const BESIDE_STRIPS = 390

/** Each padding's prediction with the mask on, or, without a mask, with padding read as −1; and what its bits say. */
export function ProofTable(props: ProofTableProps) {
  const { lines, bits, slider, hasMask, age, company } = props
  const { proof } = useMessages()
  const [frame, width] = useElementWidth<HTMLDivElement>()
  return (
    <TableFrame
      place="mid"
      ref={frame}
      label={proof.title}
      caption={hasMask ? proof.tableWith : proof.tableFilled('−1')}
      rule={hasMask ? 'PAD-1' : null}
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
            {proof.bits}
          </th>
          <th scope="col">{proof.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ padding, masked, unmasked }) => (
          <Row
            key={`${padding.place} ${padding.steps}`}
            held={hasMask ? masked : unmasked}
            reference={padding.steps === 0}
            current={samePadding(padding, slider)}
          >
            <PadCell bits={bits} padding={padding} room={Math.max(0, width - BESIDE_STRIPS)} />
          </Row>
        ))}
        <Row held={company} reference={false} current={false}>
          <Term tip={proof.companyTip}>{proof.company}</Term>
        </Row>
      </tbody>
    </TableFrame>
  )
}

interface RowProps {
  readonly children: ReactNode
  readonly held: Held | null
  readonly reference: boolean
  readonly current: boolean
}

function Row({ children, held, reference, current }: RowProps) {
  const { proof } = useMessages()
  const same = held?.differing === 0
  const verdict = reference ? (
    <span className="quiet">{proof.reference}</span>
  ) : (
    <Verdict same={same} plain>
      {same ? proof.identical : proof.different}
    </Verdict>
  )
  return (
    <tr aria-current={current ? 'true' : undefined}>
      <th scope="row">{children}</th>
      <td className="r">{held ? formatPrediction(held.value) : '…'}</td>
      <td className="r">{held && <Hex value={held.value} base={held.base} />}</td>
      <td>{held && verdict}</td>
    </tr>
  )
}

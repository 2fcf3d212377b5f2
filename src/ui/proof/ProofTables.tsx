import type { ReactNode } from 'react'
import { type Bits, type Padding, samePadding } from '#room/core/padding.ts'
import { formatPrediction } from '#room/ui/common/formatNumber.ts'
import { Rule } from '#room/ui/common/Rule.tsx'
import { Term } from '#room/ui/common/Term.tsx'
import { Verdict } from '#room/ui/common/Verdict.tsx'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { AgeNote } from './AgeNote.tsx'
import { formatDrift } from './formatDrift.ts'
import { Hex } from './Hex.tsx'
import { PadCell } from './PadCell.tsx'
import styles from './ProofTables.module.css'
import type { Age, Held, Line } from './proofView.ts'

interface TableProps {
  readonly lines: readonly Line[]
  readonly bits: Bits
  /** The slider: its row is marked. */
  readonly slider: Padding
  readonly hasMask: boolean
  readonly age: Age
}

const isOld = (age: Age) => (age.kind === 'now' ? '' : styles['old'])

/** Each padding's prediction with the mask on, or, without a mask, with padding read as −1; and what its bits say. */
export function ProofTable(props: TableProps & { readonly company: Held | null }) {
  const { lines, bits, slider, hasMask, age, company } = props
  const { proof } = useMessages()
  return (
    <table className={`${styles['table']} ${isOld(age)}`} aria-label={proof.title}>
      <Caption
        text={hasMask ? proof.tableWith : proof.tableFilled('−1')}
        rule={hasMask ? 'PAD-1' : null}
        age={age}
      />
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
            <PadCell bits={bits} padding={padding} />
          </Row>
        ))}
        <Row held={company} reference={false} current={false}>
          <Term tip={proof.companyTip}>{proof.company}</Term>
        </Row>
      </tbody>
    </table>
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
      <td className="r">{held && <Hex value={held.value} base={held.value - held.drift} />}</td>
      <td>{held && verdict}</td>
    </tr>
  )
}

/** The same rows with the mask taken away, or, without a mask, with padding read as 0; and by how much they drift. */
export function DriftTable({ lines, slider, hasMask, age }: Omit<TableProps, 'bits'>) {
  const { proof } = useMessages()
  return (
    <table
      className={`${styles['table']} ${styles['away']} ${isOld(age)}`}
      aria-label={hasMask ? proof.tableAwayName : proof.tableFilled('0')}
    >
      <Caption
        text={hasMask ? proof.tableAway : proof.tableFilled('0')}
        rule={hasMask ? 'PAD-5' : null}
        age={age}
      />
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
    </table>
  )
}

interface CaptionProps {
  readonly text: string
  readonly rule: 'PAD-1' | 'PAD-5' | null
  readonly age: Age
}

function Caption({ text, rule, age }: CaptionProps) {
  const { proof } = useMessages()
  return (
    <caption>
      <span className={styles['caption']}>
        <span>
          {text}
          {rule && <Rule id={rule} tip={proof.rules[rule]} />}
        </span>
        <AgeNote age={age} />
      </span>
    </caption>
  )
}

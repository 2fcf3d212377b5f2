import { useMemo, type ReactNode } from 'react'
import type { Answer } from '#room/core/results.ts'
import { currentRun } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { PinPiece } from '#room/ui/charts/PinPiece.tsx'
import { Scroll } from '#room/ui/common/Scroll.tsx'
import { formatInteger, formatPrediction } from '#room/ui/common/formatNumber.ts'
import { useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { formatLoss } from '#room/ui/train/formatLoss.ts'
import { RunActions } from './RunActions.tsx'
import { runRows, type RunRow } from './runRows.ts'
import styles from './RunsTable.module.css'
import { useCompareMessages } from './useCompareMessages.ts'

/** Bits of a sequence that stand in one line. */
const MOST_BITS = 16

const pinnedRuns = (state: State) => state.compare.pins

/** The run that is shown and the pinned ones; nothing before one is pinned. */
export function RunsTable() {
  const compare = useCompareMessages()
  const variant = useTally((state) => state.variant)
  const run = useTally(currentRun)
  const pins = useTally(pinnedRuns)
  const rows = useMemo(() => runRows(variant, run, pins), [variant, run, pins])
  if (pins.length === 0) return null
  return (
    <Scroll name={compare.runs} className={`scroll ${styles['place']}`}>
      <table className={styles['runs']} aria-label={compare.runs}>
        <thead>
          <tr>
            <th scope="col">{compare.run}</th>
            <th scope="col">{compare.differ}</th>
            <th scope="col" className="r">
              {compare.epochs}
            </th>
            <th scope="col" className="r">
              {compare.loss}
            </th>
            <th scope="col" className="r">
              {compare.valLoss}
            </th>
            <th scope="col" className="r">
              {compare.prediction}
            </th>
            <th scope="col">
              <span className="vh">{compare.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.letter} row={row} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Row({ row }: { readonly row: RunRow }) {
  const compare = useCompareMessages()
  const locale = useTally((state) => state.locale)
  const { letter, epochs, planned, diverged, last, answer } = row
  const text = (count: number) => formatInteger(count, locale)
  return (
    <tr>
      <th scope="row">
        {letter === null ? <span className={styles['piece']} /> : <PinPiece letter={letter} />}
        {letter ?? compare.now}
      </th>
      <td>
        <Differing row={row} />
      </td>
      <td className="r" data-label={compare.epochs}>
        {compare.epochsOf(text(epochs), text(planned))}
        {diverged && <Small>{compare.diverged}</Small>}
      </td>
      <td className="r" data-label={compare.loss}>
        {last === null ? '–' : formatLoss(last.loss)}
      </td>
      <td className="r" data-label={compare.valLoss}>
        {last?.valLoss == null ? '–' : formatLoss(last.valLoss)}
      </td>
      <td className="r" data-label={compare.prediction}>
        {answer === null ? '–' : <Predicted answer={answer} />}
      </td>
      <td className={styles['actions']}>{letter !== null && <RunActions letter={letter} />}</td>
    </tr>
  )
}

function Differing({ row: { variant, differing, from } }: { readonly row: RunRow }) {
  const compare = useCompareMessages()
  const { page, settings } = useMessages()
  const parts = [
    ...(variant === null ? [] : [page.variants[variant]]),
    ...differing.map(({ name, value }) => `${settings.labels[name]} ${settings.shown(value)}`),
    ...(from === null ? [] : [compare.from(from)]),
  ]
  if (parts.length === 0) return <span className="quiet">{compare.same}</span>
  return (
    <ul>
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  )
}

/** The prediction with what it speaks of. */
function Predicted({ answer: { prediction, bits, padding, padded } }: { readonly answer: Answer }) {
  const compare = useCompareMessages()
  const shown =
    bits.length > MOST_BITS ? compare.longBits(bits.slice(0, MOST_BITS), bits.length) : bits
  return (
    <>
      {formatPrediction(prediction)}
      <Small>{shown === '' ? compare.empty : shown}</Small>
      {padding.steps > 0 && (
        <Small>{compare.padded(padding.steps, padding.place, formatPrediction(padded))}</Small>
      )}
    </>
  )
}

const Small = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles['small']}>{children}</span>
)

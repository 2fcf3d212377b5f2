import type { LengthErrors } from '#room/core/results.ts'
import { formatLoss } from '#room/ui/train/formatLoss.ts'
import styles from './ErrorFacts.module.css'
import { meanOnValidation, withinHalf } from './errorPlot.ts'
import { useLengthMessages } from './useLengthMessages.ts'

interface ErrorFactsProps {
  readonly errors: LengthErrors
  /** Bits of the sequence that is typed. */
  readonly yours: number
}

/** What the figure says, in a few numbers. */
export function ErrorFacts({ errors: { lengths, complete }, yours }: ErrorFactsProps) {
  const words = useLengthMessages()
  const mean = meanOnValidation(lengths)
  const good = withinHalf(lengths)
  const last = lengths.at(-1)
  const own = lengths.find(({ length }) => length === yours)
  return (
    <dl className={styles['facts']}>
      {mean !== null && (
        <>
          <dt>{words.meanValidation}</dt>
          <dd>{formatLoss(mean)}</dd>
        </>
      )}
      {complete && (
        <>
          <dt>{words.withinHalf}</dt>
          <dd>{good ? words.range(good.from, good.to) : words.nowhere}</dd>
        </>
      )}
      {own && (
        <>
          <dt>{words.yours(own.length)}</dt>
          <dd>{formatLoss(own.error)}</dd>
        </>
      )}
      {complete && last && last !== own && (
        <>
          <dt>{words.atLongest(last.length)}</dt>
          <dd>{formatLoss(last.error)}</dd>
        </>
      )}
    </dl>
  )
}

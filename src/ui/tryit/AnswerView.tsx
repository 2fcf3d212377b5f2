import { trueSum } from '#room/core/bits.ts'
import { currentRun, startsFrom } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { formatPrediction } from '#room/ui/common/formatNumber.ts'
import { useTally } from '#room/ui/common/tally.ts'
import type { Messages } from '#room/ui/messages/en/index.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './AnswerView.module.css'
import { Ruler } from './Ruler.tsx'

const bitsOf = (state: State) => currentRun(state).bits
const answerOf = (state: State) => currentRun(state).answer
const isTraining = (state: State) => currentRun(state).phase.kind === 'running'
/** What weights that were loaded have learned, nobody knows. */
const isUntrained = (state: State) =>
  currentRun(state).history.length === 0 && startsFrom(currentRun(state)) === null

/** Above this many characters the number takes a smaller size. */
const ROOMY = 8

/** The number that all this is about, the right one beside it, and how far they are apart. */
export function AnswerView() {
  const { tryit } = useMessages()
  const bits = useTally(bitsOf)
  const answer = useTally(answerOf)
  const training = useTally(isTraining)
  const untrained = useTally(isUntrained)
  const sum = trueSum(bits)
  const prediction = answer?.prediction ?? null
  const stale = answer !== null && answer.bits !== bits
  const text = prediction === null ? '–' : formatPrediction(prediction)
  const classes = [
    styles['value'],
    text.length > ROOMY && styles['long'],
    (untrained || prediction === null) && 'quiet',
    stale && styles['stale'],
  ]
  return (
    <div id="answer" className={styles['answer']}>
      <span className={styles['name']}>{tryit.prediction}</span>
      <span className={`${styles['name']} ${styles['true']}`}>{tryit.trueSum}</span>
      {/* Heard when it answers a person, not in every epoch. */}
      <output
        className={classes.filter(Boolean).join(' ')}
        aria-label={tryit.prediction}
        aria-live={training ? 'off' : 'polite'}
        aria-busy={stale}
      >
        {text}
      </output>
      <output className={`${styles['value']} ${styles['true']}`} aria-label={tryit.trueSum}>
        {sum}
      </output>
      <div className={styles['ruler']}>
        <Ruler bits={bits.length} sum={sum} prediction={stale ? null : prediction} />
      </div>
      <p className={styles['off']}>
        {untrained
          ? tryit.untrained
          : stale || prediction === null
            ? ' '
            : errorText(prediction, sum, tryit)}
      </p>
    </div>
  )
}

function errorText(prediction: number, sum: number, tryit: Messages['tryit']): string {
  const error = prediction - sum
  if (error === 0) return tryit.exact
  const by = formatPrediction(Math.abs(error))
  return error > 0 ? tryit.tooHigh(by) : tryit.tooLow(by)
}

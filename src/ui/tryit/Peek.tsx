import { sameBits } from '#room/core/float32.ts'
import { samePadding } from '#room/core/padding.ts'
import { isMasked } from '#room/core/variants.ts'
import { currentRun } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { formatPrediction } from '#room/ui/common/formatNumber.ts'
import { Jump } from '#room/ui/common/Jump.tsx'
import { useTally } from '#room/ui/common/tally.ts'
import { Verdict } from '#room/ui/common/Verdict.tsx'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { PaddedStrip } from './PaddedStrip.tsx'
import styles from './Peek.module.css'

const answerOf = (state: State) => currentRun(state).answer
const bitsOf = (state: State) => currentRun(state).bits

/** The proof in short: the same sequence with padding, with the mask and without. */
export function Peek() {
  const { tryit } = useMessages()
  const masked = useTally((state) => isMasked(state.variant))
  const padding = useTally((state) => state.padding)
  const bits = useTally(bitsOf)
  const answer = useTally(answerOf)
  const stale = answer !== null && (answer.bits !== bits || !samePadding(answer.padding, padding))
  const { steps, place } = padding
  return (
    <div id="peek" className={styles['peek']}>
      <PaddedStrip />
      {steps === 0 ? (
        <p>{tryit.noPadding}</p>
      ) : masked ? (
        <dl className={stale ? styles['stale'] : undefined}>
          <Line
            name={tryit.paddedBits(steps, place)}
            value={answer?.padded}
            than={answer?.prediction}
          />
          <Line name={tryit.maskAway} value={answer?.unmasked} than={answer?.prediction} />
        </dl>
      ) : (
        <>
          <dl className={stale ? styles['stale'] : undefined}>
            <Line
              name={tryit.paddedWithMinusOne(steps, place)}
              value={answer?.unmasked}
              than={answer?.prediction}
            />
          </dl>
          <p>{tryit.noMask}</p>
        </>
      )}
      <Jump to="proof" className={styles['why']}>
        {tryit.seeWhy}
      </Jump>
    </div>
  )
}

interface LineProps {
  readonly name: string
  readonly value: number | undefined
  /** What it is compared with, bit for bit. */
  readonly than: number | undefined
}

function Line({ name, value, than }: LineProps) {
  const { tryit } = useMessages()
  const known = value !== undefined && than !== undefined
  const same = known && sameBits(value, than)
  return (
    <>
      <dt>{name}</dt>
      <dd>{known ? formatPrediction(value) : '–'}</dd>
      <dd>
        {known && (
          <Verdict same={same} plain>
            {same ? tryit.identical : tryit.different}
          </Verdict>
        )}
      </dd>
    </>
  )
}

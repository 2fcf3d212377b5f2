import { useId } from 'react'
import type { TrainingProof } from '#room/core/results.ts'
import { currentRun } from '#room/store/selectors.ts'
import type { Run } from '#room/store/run.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { Disclosure } from '#room/ui/common/Disclosure.tsx'
import { formatInteger, formatPrediction } from '#room/ui/common/formatNumber.ts'
import { Notice } from '#room/ui/common/Notice.tsx'
import { Rule } from '#room/ui/common/Rule.tsx'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import type { Messages } from '#room/ui/messages/en/index.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './TrainingProofPart.module.css'

/** Nothing has changed: not the loss, not one weight. */
const unmoved = ({ loss, paddedLoss, weights, differing }: TrainingProof) =>
  weights > 0 && differing === 0 && Object.is(loss, paddedLoss)

/** PAD-3 on demand: one epoch twice, once with padded columns. Nothing is claimed before it was computed. */
export function TrainingProofPart() {
  const { proof } = useMessages()
  const dispatch = useDispatch()
  const { trainingProof: result, phase } = useTally(currentRun)
  const engineReady = useTally((state) => state.engine.kind === 'ready')
  const id = useId()
  const busy = result === 'computing'
  const obstacle = engineReady ? obstacleOf(phase.kind, proof) : proof.trainingStart
  return (
    <Disclosure summary={summaryOf(result, proof)}>
      <div className={styles['part']}>
        <p className="hint">
          {proof.trainingHow}
          <Rule id="PAD-3" tip={proof.rules['PAD-3']} />
        </p>
        <div className={styles['row']}>
          <Button
            disabled={busy || obstacle !== null}
            aria-describedby={obstacle === null ? undefined : id}
            onClick={() => dispatch({ type: 'prove-training' })}
          >
            {busy ? proof.trainingBusy : proof.trainingRun}
          </Button>
          {obstacle !== null && (
            <span id={id} className="hint">
              {obstacle}
            </span>
          )}
        </div>
        <output aria-label={proof.trainingLabel}>
          {result === 'out-of-memory' && proof.trainingTooLarge}
          {typeof result === 'object' && result !== null && <Result result={result} />}
        </output>
      </div>
    </Disclosure>
  )
}

function Result({ result }: { readonly result: TrainingProof }) {
  const { proof } = useMessages()
  const locale = useTally((state) => state.locale)
  const { loss, paddedLoss, differing, weights } = result
  if (weights === 0) return proof.trainingDiverged
  const [one, other] = [formatPrediction(loss), formatPrediction(paddedLoss)]
  // Where four decimals would hide a difference, all digits are shown.
  const hidden = one === other && !Object.is(loss, paddedLoss)
  const text = proof.trainingResult(
    hidden ? String(loss) : one,
    hidden ? String(paddedLoss) : other,
    formatInteger(differing, locale),
    formatInteger(weights, locale),
  )
  if (unmoved(result)) return text
  return (
    <Notice kind="alert" title={proof.trainingBroken}>
      {text}
    </Notice>
  )
}

function summaryOf(result: Run['trainingProof'], proof: Messages['proof']): string {
  if (result === null || typeof result === 'string' || result.weights === 0)
    return proof.trainingAsk
  return unmoved(result) ? proof.trainingSame(result.columns) : proof.trainingMoved(result.columns)
}

/** Why it cannot be run now; null where it can. */
function obstacleOf(phase: string, proof: Messages['proof']): string | null {
  switch (phase) {
    case 'untrained':
    case 'paused':
    case 'finished':
      return null
    case 'running':
      return proof.trainingWait
    case 'loading':
      return proof.trainingStart
    default:
      return proof.trainingStuck
  }
}

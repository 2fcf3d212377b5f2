import type { EngineRun } from '#room/core/engineContract.ts'
import { lengthError, rowsByLength } from '#room/core/lengthErrors.ts'
import type { LengthError } from '#room/core/results.ts'
import { REPORT_MS } from './epochReporter.ts'
import type { RunId } from './messages.ts'
import type { Around } from './watcher.ts'

export interface LengthWatcher {
  /** Whether anybody looks: then it is measured now, and again when the weights have moved. */
  readonly watch: (on: boolean) => void
  /** After each epoch of training, where there is time for it; resolves when the weights may move on. */
  readonly epochDone: (stop: () => boolean) => Promise<void>
  /** Nothing else uses the run any more. */
  readonly idle: () => void
  readonly end: () => void
}

/** While training, it may take a tenth of the time, and no longer than this at once: what takes longer waits for a pause. */
const SHARE = 0.1
const MOST_MS = 300

/** And it comes a few times a second at most (MSG-6). */
const AGAIN_MS = 300

/** Multiplications of h·U, a gate, that are asked for at one go: a toggle is not to wait for more. */
const WORK_AT_ONCE = 2 ** 25

/** Keeps the error by length (EVAL-1) measured for a page that shows it. */
export function makeLengthWatcher(
  id: RunId,
  seed: number,
  run: EngineRun,
  { post, now, breathe, fail, busy }: Around,
): LengthWatcher {
  let on = false
  let ended = false
  /** Counts measurements: only the newest goes on. */
  let newest = 0
  /** The epoch whose weights were measured to the end. */
  let measured = -1
  let measuredAt = -Infinity
  let tookMs = 0

  async function measure(stop: () => boolean): Promise<void> {
    const mine = ++newest
    const { epoch } = run.state
    if (epoch === measured) return
    const outdated = () => stop() || ended || !on || mine !== newest || run.state.epoch !== epoch
    if (outdated()) return
    const began = now()
    const lengths: LengthError[] = []
    let toldAt = began
    for (const rows of rowsByLength(run.dataset, seed)) {
      const predictions = await predict(rows.rows, outdated)
      if (predictions === null) return
      lengths.push(lengthError(rows, predictions))
      // Nothing whole is taken away for something that begins again.
      if (measured >= 0 || now() - toldAt < REPORT_MS) continue
      toldAt = now()
      post({
        type: 'lengths-measured',
        run: id,
        errors: { epoch, lengths: [...lengths], complete: false },
      })
    }
    post({ type: 'lengths-measured', run: id, errors: { epoch, lengths, complete: true } })
    measured = epoch
    measuredAt = now()
    tookMs = measuredAt - began
  }

  /** Predictions [rows] in pieces, giving way between them; null once outdated. */
  async function predict(rows: readonly Int8Array[], outdated: () => boolean) {
    const steps = rows[0]?.length ?? 1
    const units = run.state.weights.denseKernel.length
    const atOnce = Math.max(1, Math.floor(WORK_AT_ONCE / (units * units * steps)))
    const predictions: number[] = []
    for (let done = 0; done < rows.length; done += atOnce) {
      predictions.push(...(await run.predict(rows.slice(done, done + atOnce), 'model')))
      await breathe()
      if (outdated()) return null
    }
    return predictions
  }

  return {
    watch(wanted) {
      on = wanted
      measure(busy).catch(fail)
    },
    async epochDone(stop) {
      const began = now()
      if (!on || tookMs > MOST_MS || began - measuredAt < Math.max(AGAIN_MS, tookMs / SHARE)) return
      const tooLong = () => now() - began > MOST_MS
      await measure(() => stop() || tooLong())
      if (tooLong()) tookMs = Infinity
    },
    idle() {
      measure(busy).catch(fail)
    },
    end() {
      ended = true
    },
  }
}

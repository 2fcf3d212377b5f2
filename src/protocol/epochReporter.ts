import type { EpochResult, UntoldWork } from '#room/core/results.ts'
import type { TrainingState } from '#room/core/trainingState.ts'
import type { Event, RunId } from './messages.ts'

/** Epochs may take a hundredth of a second; the page hears of them a few times a second (MSG-6). */
export const REPORT_MS = 100
/** A checkpoint is large (three times the weights) and only for the worst case. */
const CHECKPOINT_MS = 1000

interface Told {
  readonly post: (event: Event) => void
  readonly now: () => number
}

export interface EpochReporter {
  /** Takes a finished epoch, and tells the page where enough time has passed. */
  readonly add: (result: EpochResult, work: UntoldWork | null, state: TrainingState) => void
  /** Tells the page all that it has not heard yet, with a checkpoint. */
  readonly flush: (state: TrainingState) => void
}

/** Gathers epochs so that neither the thread nor the page is flooded. */
export function makeEpochReporter(run: RunId, { post, now }: Told): EpochReporter {
  let waiting: EpochResult[] = []
  let lastWork: UntoldWork | null = null
  let reported = -Infinity
  let saved = now()

  function report(): void {
    if (waiting.length === 0) return
    const work = lastWork && { ...lastWork, tree: lastWork.tree() }
    post({ type: 'epochs', run, results: waiting, work })
    waiting = []
    reported = now()
  }

  return {
    add(result, work, state) {
      waiting.push(result)
      lastWork = work
      if (now() - reported < REPORT_MS) return
      report()
      if (now() - saved < CHECKPOINT_MS) return
      post({ type: 'checkpoint', run, state })
      saved = now()
    },
    flush(state) {
      report()
      post({ type: 'checkpoint', run, state })
    },
  }
}

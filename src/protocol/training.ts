import type { EngineRun } from '#room/core/engineContract.ts'
import type { EpochResult, UntoldWork } from '#room/core/results.ts'
import type { Outcome } from './messages.ts'

/** Work beside the queue of commands. Whoever holds it may move its goal or ask it to stop. */
export interface Job {
  stop: boolean
  /** The epoch to reach; 0 where it is not training. */
  goal: number
  done: Promise<void>
}

/** Trains epoch by epoch until the job's goal is reached or it is told to stop. */
export async function trainUntil(
  run: EngineRun,
  job: Job,
  now: () => number,
  onEpoch: (result: EpochResult, work: UntoldWork | null) => Promise<void>,
): Promise<Outcome> {
  try {
    while (run.state.epoch < job.goal) {
      const began = now()
      // One epoch after the other; there is nothing to do side by side.
      const outcome = await run.epoch(() => job.stop)
      if (outcome.kind === 'stopped') return { kind: 'paused' }
      const { epoch } = run.state
      if (outcome.kind === 'diverged') {
        return { ...outcome, epoch: epoch + 1 }
      }
      const { loss, valLoss, work } = outcome
      await onEpoch({ epoch, loss, valLoss, ms: now() - began }, work)
    }
    return { kind: 'reached' }
  } finally {
    // From the last look at the goal on nobody listens to a new one: whoever has one starts another job.
    job.stop = true
  }
}

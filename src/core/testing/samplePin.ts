// A run that could have been pinned.
import type { PinnedRun } from '#room/core/pinnedRun.ts'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import { startTraining } from '#room/core/trainingState.ts'

const settings = { ...ARTICLE_SETTINGS, units: 2, samples: 10, batchSize: 10, epochs: 3 }

/** A small run that was pinned after two epochs, but for what is given. */
export function samplePin(change: Partial<PinnedRun> = {}): PinnedRun {
  const variant = change.variant ?? 'fixed'
  const history = [1, 2].map((epoch) => ({ epoch, loss: 4 / epoch, valLoss: 5 / epoch, ms: 8 }))
  return {
    letter: 'A',
    variant,
    settings,
    from: null,
    history,
    diverged: false,
    answer: {
      bits: '1111011101',
      padding: { place: 'behind', steps: 10 },
      epoch: history.length,
      prediction: 7.5,
      padded: 7.5,
      unmasked: -1,
    },
    weights: startTraining(variant, settings).state.weights,
    ...change,
  }
}

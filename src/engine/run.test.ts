import { expect, test } from 'vitest'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import { startTraining } from '#room/core/trainingState.ts'
import { NO_LOSS } from './contextLoss.ts'
import type { Kernels } from './kernels.ts'
import { makeRun } from './run.ts'

const settings = { ...ARTICLE_SETTINGS, samples: 20, units: 3 }

/** Kernels that learn nothing and predict this. */
const predicting = (value: number): Kernels => ({
  epoch: ({ from: { weights, optimizer }, batches }) =>
    Promise.resolve({
      kind: 'trained',
      losses: new Float32Array(batches.length).fill(2),
      weights,
      optimizer,
      work: null,
    }),
  predict: (_, rows) => Promise.resolve(new Float32Array(rows.length).fill(value)),
  dispose: () => {},
})

test.each([Infinity, NaN])(
  '[TRAIN-7] a validation loss of %d ends the run as what it is, and leaves the state as it was',
  async (valLoss) => {
    const start = startTraining('masking', settings)
    const run = makeRun(settings, start, predicting(valLoss), NO_LOSS)
    expect(await run.epoch(() => false)).toEqual({ kind: 'diverged', loss: 2, valLoss })
    expect(run.state).toBe(start.state)
  },
)

import * as tf from '@tensorflow/tfjs'
import { describe, expect, test } from 'vitest'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import { modelSummary } from '#room/core/modelSummary.ts'
import { BACKENDS, bitsOfState, finish, loadRun, never } from '#room/engine/testing/engines.ts'

const SMALL = {
  ...ARTICLE_SETTINGS,
  samples: 18,
  medianLength: 3,
  lengthSigma: 0.3,
  units: 8,
  batchSize: 8,
  learningRate: 0.01,
  trainable: true,
}

describe.each(BACKENDS)('%s', (backend) => {
  test.each(['masking', 'embedding'] as const)(
    '[PAD-3] %s: padded columns change no bit of the loss or of a weight',
    async (variant) => {
      const run = await loadRun(backend, variant, SMALL)
      await finish(run)
      const before = run.state
      const { numTensors } = tf.memory()
      const proof = await run.proveTraining(5, never)
      expect(proof).toEqual({
        columns: 5,
        epoch: 1,
        loss: proof?.loss,
        paddedLoss: proof?.loss,
        weights: modelSummary(variant, SMALL).total,
        differing: 0,
      })
      expect(run.state).toBe(before)
      expect(tf.memory().numTensors).toBe(numTensors)
      // What was proved is the epoch that comes.
      expect((await finish(run)).loss).toBe(proof?.loss)
      run.dispose()
    },
  )
})

test('[PAD-3] a stopped proof says nothing and leaves the run as it was', async () => {
  const run = await loadRun('wasm', 'masking', SMALL)
  const before = bitsOfState(run.state)
  let asked = 0
  expect(await run.proveTraining(3, () => ++asked > 3)).toBeNull()
  expect(bitsOfState(run.state)).toEqual(before)
  run.dispose()
})

test('[PAD-3] Fixed length has no mask, and so no such proof', async () => {
  const run = await loadRun('wasm', 'fixed', SMALL)
  await expect(run.proveTraining(3, never)).rejects.toThrow('mask')
  run.dispose()
})

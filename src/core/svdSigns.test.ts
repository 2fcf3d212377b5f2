import { expect, test } from 'vitest'
import numpy from '#reference/svd-signs-units128.json'
import { ARTICLE_SETTINGS, type Settings } from './settings.ts'
import { largestIsPositive } from './svdSigns.ts'
import { VARIANTS, type Variant } from './variants.ts'

function signs(variant: Variant, change: Partial<Settings> = {}): string {
  const isPositive = largestIsPositive(variant, { ...ARTICLE_SETTINGS, ...change })
  return Array.from({ length: 128 }, (_, row) => (isPositive(row) ? '1' : '0')).join('')
}

const ALL_POSITIVE = '1'.repeat(128)

test.each(VARIANTS)("[INIT-2] the article's own %s has NumPy's signs", (variant) => {
  expect(signs(variant)).toBe(numpy[variant].positive_at_largest)
})

test.each([
  ['fixed', { seed: 1 }],
  ['fixed', { samples: 999 }],
  ['fixed', { length: 11 }],
  ['masking', { medianLength: 6 }],
  ['embedding', { lengthSigma: 0.4 }],
  ['masking', { units: 127 }],
] as const)('[INIT-2] %s with %o has all positive', (variant, change) => {
  expect(signs(variant, change)).toBe(ALL_POSITIVE)
})

test.each([
  ['fixed', { medianLength: 6, lengthSigma: 0.4 }],
  ['masking', { length: 11 }],
  ['embedding', { batchSize: 10, epochs: 3, learningRate: 0.1, validationSplit: 0, maskValue: 3 }],
] as const)(
  '[INIT-2] what does not shape the draws leaves the signs: %s, %o',
  (variant, change) => {
    expect(signs(variant, change)).toBe(numpy[variant].positive_at_largest)
  },
)

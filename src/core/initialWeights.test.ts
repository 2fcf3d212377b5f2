import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import embedding from '#reference/weights-embedding-seed0-units128.f32?bytes'
import fixed from '#reference/weights-fixed-seed0-units128.f32?bytes'
import masking from '#reference/weights-masking-seed0-units128.f32?bytes'
import numpySigns from '#reference/svd-signs-units128.json'
import { makeDataset } from './dataset.ts'
import { makeInitialWeights } from './initialWeights.ts'
import { drawOpSeed } from './random/philox.ts'
import { RandomState } from './random/randomState.ts'
import { ARTICLE_SETTINGS } from './settings.ts'
import { VARIANTS, type Variant } from './variants.ts'
import type { Weights } from './weights.ts'

const REFERENCE = { fixed, masking, embedding }
const IN_FILE_ORDER = ['kernel', 'recurrentKernel', 'bias', 'denseKernel', 'denseBias'] as const

/** The article's weights, and the reference's in the same shapes. */
function articleWeights(variant: Variant) {
  const random = new RandomState(ARTICLE_SETTINGS.seed)
  makeDataset(variant, ARTICLE_SETTINGS, random)
  const ours = makeInitialWeights(variant, ARTICLE_SETTINGS, random)
  const values = new Float32Array(REFERENCE[variant].slice().buffer)
  let start = 0
  const keras = IN_FILE_ORDER.map((name) => {
    const end = start + ours[name].length
    const piece = values.subarray(start, end)
    start = end
    return [name, piece] as const
  })
  expect(start).toBe(values.length)
  return { ours, keras: Object.fromEntries(keras) as unknown as Weights }
}

function furthest(a: Float32Array, b: Float32Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] ?? Number.NaN))), 0)
}

function size(values: Float32Array): number {
  return Math.max(...values.map(Math.abs))
}

describe.each(VARIANTS)("the article's initial weights, %s", (variant) => {
  const { ours, keras } = articleWeights(variant)

  test('[INIT-1] kernel, in every bit', () => {
    expect(ours.kernel).toEqual(keras.kernel)
  })
  test('[INIT-2] recurrent kernel, within 1e-8', () => {
    expect(furthest(ours.recurrentKernel, keras.recurrentKernel)).toBeLessThan(1e-8)
  })
  test('[INIT-3] bias', () => {
    expect(ours.bias).toEqual(keras.bias)
  })
  test('[INIT-4] dense kernel and bias, in every bit', () => {
    expect(ours.denseKernel).toEqual(keras.denseKernel)
    expect(ours.denseBias).toEqual(keras.denseBias)
  })
  test('[DATA-3] embeddings where the variant has them', () => {
    const expected = variant === 'embedding' ? new Float32Array([0, 0, 1]) : undefined
    expect(ours.embeddings).toEqual(expected)
  })
})

test.each(VARIANTS)(
  '[INIT-1] the kernel takes the seed that NumPy draws after the data, %s',
  (variant) => {
    const random = new RandomState(0)
    makeDataset(variant, ARTICLE_SETTINGS, random)
    expect(drawOpSeed(random)).toBe(numpySigns[variant].glorot_seeds[0])
  },
)

test('[INIT-1] [INIT-3] [INIT-4] shapes and bounds hold for all units', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 99 }), (units, seed) => {
      const settings = { ...ARTICLE_SETTINGS, units, seed }
      const weights = makeInitialWeights('masking', settings, new RandomState(seed))
      expect(weights.kernel).toHaveLength(4 * units)
      expect(weights.recurrentKernel).toHaveLength(4 * units * units)
      expect(weights.denseKernel).toHaveLength(units)
      expect(size(weights.kernel)).toBeLessThanOrEqual(Math.sqrt(6 / (1 + 4 * units)) + 1e-7)
      expect(size(weights.denseKernel)).toBeLessThanOrEqual(Math.sqrt(6 / (units + 1)) + 1e-7)
      expect(weights.bias.indexOf(1)).toBe(units)
      expect(weights.bias.lastIndexOf(1)).toBe(2 * units - 1)
      expect(weights.bias.filter((value) => value === 0)).toHaveLength(3 * units)
    }),
    { numRuns: 30 },
  )
})

test('[INIT-2] the recurrent kernel stays orthonormal when it is rounded to float32', () => {
  const settings = { ...ARTICLE_SETTINGS, units: 16, seed: 9 }
  const { recurrentKernel } = makeInitialWeights('fixed', settings, new RandomState(9))
  const row = (i: number) => recurrentKernel.subarray(i * 64, (i + 1) * 64)
  for (let i = 0; i < 16; i++) {
    for (let j = 0; j <= i; j++) {
      const other = row(j)
      const product = row(i).reduce((sum, value, k) => sum + value * (other[k] ?? Number.NaN), 0)
      expect(product).toBeCloseTo(i === j ? 1 : 0, 6)
    }
  }
})

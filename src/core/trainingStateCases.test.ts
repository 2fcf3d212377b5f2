import { describe, expect, test } from 'vitest'
import cases from '#reference/cases.json'
import { PAD, type Dataset } from './dataset.ts'
import type { Settings } from './settings.ts'
import { batchesOf, startTraining } from './trainingState.ts'
import type { Variant } from './variants.ts'
import type { Weights } from './weights.ts'

/** How cases.json tells of an array: enough to see another one, and, by the weights, another order. */
interface ArraySummary {
  readonly first: readonly number[]
  readonly sum: number
  readonly weightedSum: number
}

interface Case {
  readonly name: string
  readonly settings: Settings & { readonly variant: Variant }
  readonly work: { readonly trainingRows: number; readonly batchesPerEpoch: number }
  readonly data: { readonly width: number; readonly ones: number; readonly rows: readonly string[] }
  readonly initialWeights: Readonly<Record<string, ArraySummary>>
}

/** The row's bits, without padding. */
function textOf({ cells, width }: Dataset, row: number): string {
  const bits = [...cells.subarray(row * width, (row + 1) * width)]
  return bits.filter((cell) => cell !== PAD).join('')
}

/** By Keras's names. */
function byKerasName(weights: Weights): Record<string, Float32Array> {
  const { kernel, recurrentKernel, bias, denseKernel, denseBias, embeddings } = weights
  return {
    ...(embeddings ? { embeddings } : {}),
    kernel,
    recurrent_kernel: recurrentKernel,
    bias,
    dense_kernel: denseKernel,
    dense_bias: denseBias,
  }
}

describe.each(cases as unknown as Case[])('$name starts as NumPy and Keras start', (expected) => {
  const { dataset, state } = startTraining(expected.settings.variant, expected.settings)

  test('[DATA-1] [DATA-2] [DATA-3] [DATA-4] data', () => {
    const { width, ones, rows } = expected.data
    expect(dataset.width).toBe(width)
    expect(dataset.targets.reduce((sum, target) => sum + target, 0)).toBe(ones)
    expect(rows.map((_, row) => textOf(dataset, row))).toEqual(rows)
    expect(dataset.trainingRows).toBe(expected.work.trainingRows)
  })

  test('[TRAIN-1] batches', () => {
    const batches = batchesOf(state.order, expected.settings.batchSize)
    expect(batches).toHaveLength(expected.work.batchesPerEpoch)
  })

  test('[INIT-1] [INIT-2] [INIT-3] [INIT-4] weights', () => {
    const weights = byKerasName(state.weights)
    expect(Object.keys(weights).toSorted()).toEqual(Object.keys(expected.initialWeights).toSorted())
    for (const [name, values] of Object.entries(weights)) {
      const { first, sum, weightedSum } = expected.initialWeights[name] as ArraySummary
      first.forEach((value, i) => expect(values[i]).toBeCloseTo(value, 8))
      const [ourSum, ourWeightedSum] = values.reduce(
        ([s, w], value, i) => [s + value, w + value * (i + 1)],
        [0, 0],
      )
      // A float32 that was rounded the other way is off by 6e-8 at most.
      expect(Math.abs(ourSum - sum)).toBeLessThan(1e-7)
      expect(Math.abs(ourWeightedSum - weightedSum)).toBeLessThan(1e-7 * values.length)
    }
  })
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeDataset } from './dataset.ts'
import { makeInitialWeights } from './initialWeights.ts'
import { RandomState } from './random/randomState.ts'
import { ARTICLE_SETTINGS } from './settings.ts'
import { batchesOf, nextOrder, startOptimizer, startTraining, startWith } from './trainingState.ts'
import { VARIANTS } from './variants.ts'
import type { Weights } from './weights.ts'

const SMALL = { ...ARTICLE_SETTINGS, samples: 50, units: 3, seed: 4 }

test.each(VARIANTS)('[TRAIN-1] one stream: data, weights, then the shuffles, %s', (variant) => {
  const { dataset, state } = startTraining(variant, SMALL)
  const random = new RandomState(SMALL.seed)
  expect(dataset).toEqual(makeDataset(variant, SMALL, random))
  expect(state.weights).toEqual(makeInitialWeights(variant, SMALL, random))

  const expected = Int32Array.from({ length: dataset.trainingRows }, (_, row) => row)
  expect(state.order).toEqual(expected)
  let now = { order: state.order, random: state.random }
  for (let epoch = 0; epoch < 3; epoch++) {
    now = nextOrder(now, true)
    random.shuffle(expected)
    expect(now.order).toEqual(expected)
  }
})

test.each(VARIANTS)(
  '[FILE-3] given weights stand in for the drawn ones; all else is the run of the seed, %s',
  (variant) => {
    for (const optimizer of ['adam', 'rmsprop', 'sgd'] as const) {
      const settings = { ...SMALL, optimizer }
      const { state } = startTraining(variant, settings)
      const { weights } = startTraining(variant, { ...settings, seed: 9 }).state
      const given = startWith(variant, settings, weights)
      expect(given).toEqual({ ...state, weights })
      expect(given.weights).toBe(weights)
    }
  },
)

test('[TRAIN-1] the same settings start the same', () => {
  expect(startTraining('embedding', SMALL)).toEqual(startTraining('embedding', SMALL))
})

test('[TRAIN-1] the next order leaves the state as it was', () => {
  const { state } = startTraining('masking', SMALL)
  const before = startTraining('masking', SMALL).state
  const first = nextOrder(state, true)
  expect(state).toEqual(before)
  expect(nextOrder(state, true)).toEqual(first)
  expect(first.order).not.toEqual(state.order)
})

test('[TRAIN-1] without shuffle the order stays and nothing is drawn', () => {
  const { state } = startTraining('fixed', SMALL)
  const next = nextOrder(state, false)
  expect(next).toEqual({ order: state.order, random: state.random })
  expect(next.order).not.toBe(state.order)
})

test('[TRAIN-1] batches are consecutive pieces, only the last may be smaller', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.integer({ min: 1, max: 120 }), (rows, batchSize) => {
      const order = Int32Array.from({ length: rows }, (_, i) => rows - i)
      const batches = batchesOf(order, batchSize)
      expect(batches.flatMap((batch) => [...batch])).toEqual([...order])
      const sizes = batches.map((batch) => batch.length)
      expect(sizes.slice(0, -1).every((size) => size === batchSize)).toBe(true)
      expect(sizes.every((size) => size > 0 && size <= batchSize)).toBe(true)
    }),
  )
})

function lengths(weights: Weights | null) {
  return Object.entries({ ...weights }).map(([name, { length }]) => [name, length])
}

function values(weights: Weights | null): number[] {
  return Object.values({ ...weights }).flatMap((array) => [...array])
}

test('[TRAIN-4] an optimizer starts with the moments that it keeps, all zero', () => {
  const { weights } = startTraining('embedding', SMALL).state
  const [adam, rmsprop] = [startOptimizer('adam', weights), startOptimizer('rmsprop', weights)]
  expect(startOptimizer('sgd', weights)).toEqual({ step: 0, first: null, second: null })
  expect(rmsprop.first).toBeNull()
  for (const moments of [adam.first, adam.second, rmsprop.second]) {
    expect(lengths(moments)).toEqual(lengths(weights))
    expect(values(moments).every((value) => value === 0)).toBe(true)
  }
})

import { expect, test } from 'vitest'
import { RandomState } from '#room/core/random/randomState.ts'
import { packDense, packLstm, unpack } from './weightTexels.ts'

test.each([1, 3, 4, 8, 17])('%i units go into texels and come back', (units) => {
  const random = new RandomState(units)
  const draw = (count: number) => Float32Array.from(random.normals(count))
  const weights = {
    kernel: draw(4 * units),
    recurrentKernel: draw(4 * units * units),
    bias: draw(4 * units),
    denseKernel: draw(units),
    denseBias: draw(1),
    embeddings: draw(12),
  }
  const shape = { units, vocabulary: 12 }
  const lstm = packLstm(weights, weights.embeddings, shape)
  const dense = packDense(weights, units)
  expect(unpack(lstm, dense, shape, true)).toEqual(weights)
  const { embeddings: _, ...others } = weights
  expect(unpack(lstm, dense, shape, false)).toEqual(others)
  // What is padded is zero.
  const sum = (values: Float32Array) => values.reduce((a, b) => a + Math.abs(b), 0)
  const total = Object.values(weights).reduce((all, values) => all + sum(values), 0)
  expect(sum(lstm) + sum(dense)).toBeCloseTo(total, 3)
})

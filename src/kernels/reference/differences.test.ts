import { describe, expect, test } from 'vitest'
import { mapWeights } from '#room/kernels/perWeight.ts'
import { RandomState } from '#room/core/random/randomState.ts'
import type { WeightName } from '#room/core/weights.ts'
import { planBatch } from '#room/kernels/plan.ts'
import { batchOf } from '#room/kernels/testing/batchOf.ts'
import { denseBackward, denseForward } from './dense.ts'
import { backward, forward } from './lstm.ts'
import { zeros, type Parameters } from './parameters.ts'

// The gradients against what the loss itself does when a weight is moved, in float64.

const units = 3
const tokens = [[1, 2, 2], [0, 1], [2, 0, 1, 1, 2], [1, 2, 1], [], [1, 2, 2]]
const targets = [2, 0, 2, 1, 0, 3]
const plan = planBatch(batchOf(tokens, [true, false, false]))

function drawWeights(): Parameters {
  const random = new RandomState(3)
  const draw = (count: number) => random.normals(count)
  return {
    kernel: draw(4 * units),
    recurrentKernel: draw(4 * units * units).map((value) => value / 2),
    bias: draw(4 * units),
    denseKernel: draw(units),
    denseBias: draw(1),
    embeddings: draw(3),
  }
}

const weights = drawWeights()

describe.each(['hard_sigmoid', 'sigmoid'] as const)('%s', (recurrentActivation) => {
  const model = { units, recurrentActivation }

  function run() {
    const states = forward(model, weights, null, plan)
    const y = denseForward(weights, plan, states.h)
    const errors = Array.from(y, (value, i) => value - (targets[i] ?? NaN))
    const loss = errors.reduce((sum, error) => sum + error * error, 0) / errors.length
    return { states, errors, loss }
  }

  const { states, errors } = run()
  const dy = Float64Array.from(errors, (error) => (2 * error) / errors.length)
  const gradients = mapWeights(weights, (values) => zeros(values.length, values))
  denseBackward(gradients, plan, states.h, dy)
  backward(model, weights, null, plan, states, dy, gradients)

  test.each(Object.keys(weights) as WeightName[])('[TRAIN-3] the gradient of %s', (name) => {
    const values = weights[name] ?? []
    const step = 1e-5
    const differences = Array.from(values, (value, i) => {
      values[i] = value + step
      const above = run().loss
      values[i] = value - step
      const below = run().loss
      values[i] = value
      return (above - below) / (2 * step)
    })
    const found = [...(gradients[name] ?? [])]
    const worst = Math.max(...differences.map((d, i) => Math.abs(d - (found[i] ?? NaN))))
    expect(worst).toBeLessThan(1e-8)
    expect(Math.max(...found.map(Math.abs))).toBeGreaterThan(1e-3)
  })
})

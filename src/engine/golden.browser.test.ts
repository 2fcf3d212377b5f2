import { describe, expect, test } from 'vitest'
import golden from '#reference/golden-small.json'
import { PAD } from '#room/core/dataset.ts'
import { bitsToCells } from '#room/core/padding.ts'
import { ARTICLE_SETTINGS, type OptimizerName, type Settings } from '#room/core/settings.ts'
import { startOptimizer } from '#room/core/trainingState.ts'
import type { Weights } from '#room/core/weights.ts'
import { mapWeights } from '#room/kernels/perWeight.ts'
import { stockKernels } from './stock/stockKernels.ts'
import { fromKeras } from '#room/core/testing/fromKeras.ts'
import { BACKENDS, distance, engineOn, never } from '#room/engine/testing/engines.ts'

// Golden values of a small case, made by Keras: 6 units, 7 rows of unequal length.

const rows = golden.rows.map(bitsToCells)
const width = Math.max(...rows.map((row) => row.length))
const weights = fromKeras(golden.weights)
const data = {
  width,
  cells: Int8Array.from(
    rows.flatMap((row) => Array.from({ length: width }, (_, i) => row[i] ?? PAD)),
  ),
  targets: Float32Array.from(rows, (row) => row.reduce((ones, bit) => ones + bit, 0)),
}
const all = Int32Array.from(rows.keys())
const reading = { mask: 'model', fill: -1 } as const
const NEAR = 2e-6

function settingsFor(
  recurrentActivation: Settings['recurrentActivation'],
  optimizer: OptimizerName,
) {
  return {
    ...ARTICLE_SETTINGS,
    units: golden.units,
    learningRate: 0.01,
    recurrentActivation,
    optimizer,
  }
}

async function steps(settings: Settings, count: number) {
  const kernels = stockKernels('masking', settings)
  const from = { weights, optimizer: startOptimizer(settings.optimizer, weights) }
  const batches = Array.from({ length: count }, () => all)
  const trained = await kernels.epoch({ from, data, batches }, never)
  kernels.dispose()
  if (trained.kind !== 'trained') throw new Error(trained.kind)
  return trained
}

/** The largest distance of any weight. */
function apart(a: Weights, b: Weights): number {
  return Math.max(
    ...Object.entries<Float32Array>({ ...a }).map(([name, values]) =>
      distance(values, b[name as keyof Weights] ?? []),
    ),
  )
}

describe.each(BACKENDS)('%s', (backend) => {
  describe.each(['hard_sigmoid', 'sigmoid'] as const)('%s', (activation) => {
    const expected = golden.cases[activation]

    test('[TRAIN-2] [TRAIN-3] the loss and every gradient', async () => {
      await engineOn(backend)
      const trained = await steps(settingsFor(activation, 'adam'), 1)
      expect(distance(trained.losses, [expected.loss])).toBeLessThan(NEAR)
      // Adam's first mean after one step is (1 − β₁)·gradient.
      const { first } = trained.optimizer
      if (!first) throw new Error('adam has first moments')
      const rest = Math.fround(1 - Math.fround(0.9))
      const keras = fromKeras(expected.gradients)
      const gradients = mapWeights<Float32Array, Float32Array>(first, (values) =>
        values.map((value) => value / rest),
      )
      expect(apart(gradients, keras)).toBeLessThan(NEAR)
    })

    test('[TRAIN-3] the predictions, and h after each step', async () => {
      await engineOn(backend)
      const kernels = stockKernels('masking', settingsFor(activation, 'sgd'))
      const predictions = await kernels.predict(weights, rows, reading)
      expect(distance(predictions, expected.predictions)).toBeLessThan(NEAR)
      const row = rows[2] ?? new Int8Array(0)
      const prefixes = Array.from(row, (_, i) => row.subarray(0, i + 1))
      for (let unit = 0; unit < golden.units; unit++) {
        // A Dense layer that picks one unit shows that unit's state.
        const denseKernel = new Float32Array(golden.units)
        denseKernel[unit] = 1
        const picking = { ...weights, denseKernel, denseBias: new Float32Array(1) }
        const h = await kernels.predict(picking, prefixes, reading)
        const keras = expected.states_of_row_2.map((step) => step.h[unit] ?? NaN)
        expect(distance(h, keras)).toBeLessThan(NEAR)
      }
      kernels.dispose()
    })

    test('[TRAIN-4] adam’s one minus beta is a difference of float32 numbers', async () => {
      await engineOn(backend)
      const { first, second } = (await steps(settingsFor(activation, 'adam'), 1)).optimizer
      const [m = NaN, v = NaN] = [first?.denseBias[0], second?.denseBias[0]]
      // m = (1 − β₁)g and v = (1 − β₂)g²; with 0.001 for 1 − β₂ this would be 1.3e-5 off.
      expect(v / (m / 0.100000024) ** 2 / 0.000999987).toBeCloseTo(1, 6)
    })

    test.each(['adam', 'rmsprop', 'sgd'] as const)('[TRAIN-4] three steps of %s', async (name) => {
      await engineOn(backend)
      const trained = await steps(settingsFor(activation, name), 3)
      const { losses, weights: after } = expected.after_3_steps[name]
      expect(distance(trained.losses, losses)).toBeLessThan(NEAR)
      expect(apart(trained.weights, fromKeras(after))).toBeLessThan(NEAR)
      expect(trained.optimizer.step).toBe(3)
    })
  })
})

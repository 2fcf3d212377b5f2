import { describe, expect, test } from 'vitest'
import golden from '#reference/golden-small.json'
import { ARTICLE_SETTINGS, type OptimizerName } from '#room/core/settings.ts'
import { startOptimizer } from '#room/core/trainingState.ts'
import type { Weights } from '#room/core/weights.ts'
import type { LstmKernel, Trainer } from '#room/kernels/lstmKernel.ts'
import type { Model } from '#room/kernels/passes.ts'
import { planBatch } from '#room/kernels/plan.ts'
import { batchOf } from './batchOf.ts'
import { fromKeras } from '#room/core/testing/fromKeras.ts'

// Tests that all kernels have in common, against what Keras gives.

const { units, rows } = golden

/** Tokens as IDs: 0 padding, masked; 1 and 2 the bits 0 and 1. */
const INPUTS = [golden.mask_value, 0, 1]
const MASKED = [true, false, false]

const tokens = rows.map((row) => Array.from(row, (bit) => Number(bit) + 1))
const targets = Float32Array.from(rows, (row) => row.replaceAll('0', '').length)

/** Padding in front of, between and behind the bits, differently in each row. */
const padded = tokens.map((row, i) =>
  [
    Array<number>(i).fill(0),
    row.flatMap((token, j) => (j % (i + 1) ? [0, token] : token)),
    [0],
  ].flat(),
)

/** The largest distance between any two of their entries. */
function distance(a: Weights, b: Weights): number {
  const names = ['kernel', 'recurrentKernel', 'bias', 'denseKernel', 'denseBias'] as const
  return Math.max(
    ...names.flatMap((name) => {
      expect(a[name]).toHaveLength(b[name].length)
      return Array.from(a[name], (value, i) => Math.abs(value - (b[name][i] ?? NaN)))
    }),
  )
}

function load(
  kernel: LstmKernel,
  recurrentActivation: Model['recurrentActivation'],
  optimizer: OptimizerName,
  learningRate: number,
) {
  const trainer = kernel.trainer({
    ...ARTICLE_SETTINGS,
    units,
    recurrentActivation,
    optimizer,
    learningRate,
  })
  const weights = fromKeras(golden.weights)
  trainer.load(weights, INPUTS, startOptimizer(optimizer, weights))
  return { trainer, weights }
}

/** Every expectation of golden-small.json, with shared prefixes and without, padded and not. */
export function describeGolden(named: string, kernel: LstmKernel): void {
  describe.each([
    { how: 'prefixes shared', share: true, batch: batchOf(tokens, MASKED) },
    { how: 'a node for each row and step', share: false, batch: batchOf(tokens, MASKED) },
    { how: 'with padding in all places', share: true, batch: batchOf(padded, MASKED) },
  ])(`${named}, $how`, ({ share, batch }) => {
    const plan = planBatch(batch, share)

    async function train(trainer: Trainer, steps: number) {
      for (let step = 1; step <= steps; step++) {
        for (const _ of trainer.step([{ plan, targets }], 'together', step)) continue
      }
      const trained = await trainer.finish()
      trainer.dispose()
      return trained
    }

    describe.each(['hard_sigmoid', 'sigmoid'] as const)('%s', (activation) => {
      const expected = golden.cases[activation]

      test('[TRAIN-3] predictions', async () => {
        const predictor = kernel.predictor({
          ...ARTICLE_SETTINGS,
          units,
          recurrentActivation: activation,
        })
        predictor.load(fromKeras(golden.weights), INPUTS)
        const y = await predictor.predict(plan)
        expected.predictions.forEach((value, i) => expect(y[i]).toBeCloseTo(value, 5))
        predictor.dispose()
      })

      test('[TRAIN-2] [TRAIN-3] [KERN-3] loss and every gradient', async () => {
        const { trainer, weights } = load(kernel, activation, 'sgd', 1)
        const { losses, weights: after } = await train(trainer, 1)
        expect(losses[0]).toBeCloseTo(expected.loss, 5)
        // With SGD at a rate of 1 the step is the gradient.
        const gradients = fromKeras(expected.gradients)
        const steps = Object.entries(weights).map(([name, values]: [string, Float32Array]) => [
          name,
          values.map((value, i) => value - (after[name as keyof Weights]?.[i] ?? NaN)),
        ])
        expect(distance(Object.fromEntries(steps) as Weights, gradients)).toBeLessThan(2e-6)
      })

      test.each(['adam', 'rmsprop', 'sgd'] as const)(
        '[TRAIN-4] three steps of %s',
        async (optimizer) => {
          const three = expected.after_3_steps[optimizer]
          const { trainer } = load(kernel, activation, optimizer, three.learning_rate)
          const { losses, weights } = await train(trainer, 3)
          three.losses.forEach((loss, i) => expect(losses[i]).toBeCloseTo(loss, 5))
          expect(distance(weights, fromKeras(three.weights))).toBeLessThan(2e-6)
        },
      )
    })
  })
}

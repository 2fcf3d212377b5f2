import { describe, expect, test } from 'vitest'
import { RandomState } from '#room/core/random/randomState.ts'
import type { OptimizerName } from '#room/core/settings.ts'
import { startOptimizer } from '#room/core/trainingState.ts'
import type { Weights } from '#room/core/weights.ts'
import { kernelOfPasses } from '#room/kernels/kernelOfPasses.ts'
import type { LstmKernel } from '#room/kernels/lstmKernel.ts'
import type { Model } from '#room/kernels/passes.ts'
import { planBatch } from '#room/kernels/plan.ts'
import { referencePasses } from '#room/kernels/reference/referencePasses.ts'
import { batchOf } from './batchOf.ts'

interface Shape {
  readonly units: number
  readonly rows: number
  readonly longest: number
  readonly recurrentActivation?: Model['recurrentActivation']
  readonly optimizer?: OptimizerName
  readonly updateOrder?: 'together' | 'dense-first'
  readonly embeddings?: 'frozen' | 'trained'
  readonly share?: boolean
  readonly vocabulary?: number
}

/** Units around the multiples of four and eight that vectors and blocks have, and batches around those of six. */
const SHAPES: readonly Shape[] = [
  { units: 1, rows: 1, longest: 1 },
  { units: 1, rows: 40, longest: 64, recurrentActivation: 'sigmoid' },
  { units: 2, rows: 300, longest: 10, embeddings: 'trained' },
  { units: 3, rows: 7, longest: 0 },
  { units: 4, rows: 13, longest: 5, optimizer: 'rmsprop' },
  { units: 5, rows: 20, longest: 9, share: false },
  { units: 7, rows: 31, longest: 6, optimizer: 'sgd', updateOrder: 'dense-first' },
  { units: 8, rows: 2, longest: 64, embeddings: 'frozen' },
  { units: 9, rows: 64, longest: 12, embeddings: 'trained', updateOrder: 'dense-first' },
  { units: 12, rows: 50, longest: 20, vocabulary: 12 },
  { units: 17, rows: 100, longest: 8, recurrentActivation: 'sigmoid', optimizer: 'rmsprop' },
  { units: 31, rows: 30, longest: 30, embeddings: 'trained', optimizer: 'rmsprop' },
  { units: 33, rows: 300, longest: 10, share: false },
  { units: 64, rows: 100, longest: 10, updateOrder: 'dense-first' },
  { units: 100, rows: 60, longest: 12, recurrentActivation: 'sigmoid' },
  { units: 512, rows: 4, longest: 6 },
]

const NEAR = 1e-5
const STEPS = 10

/** After ten steps: losses and predictions within 1e-5 of the reference, and so every weight, relatively to its array. */
export function describeAgainstReference(name: string, kernel: LstmKernel): void {
  describe(`${name} is the reference`, () => {
    test.each(SHAPES)('[KERN-3] %o', { timeout: 60_000 }, async (shape) => {
      const found = await train(shape, kernel)
      const expected = await trainReference(shape)
      expect(relativeDistance(found.losses, expected.losses)).toBeLessThan(NEAR)
      expect(relativeDistance(found.predictions, expected.predictions)).toBeLessThan(NEAR)
      for (const [array, values] of Object.entries<Float32Array>({ ...found.weights })) {
        const theirs = expected.weights[array as keyof Weights] ?? []
        expect(relativeDistance(values, theirs)).toBeLessThan(NEAR)
      }
    })
  })
}

/** Trained once for all kernels that a file tests. */
const references = new Map<Shape, ReturnType<typeof train>>()

function trainReference(shape: Shape): ReturnType<typeof train> {
  const known = references.get(shape) ?? train(shape, kernelOfPasses(referencePasses))
  references.set(shape, known)
  return known
}

async function train(shape: Shape, kernel: LstmKernel) {
  const { units, vocabulary = 3, optimizer = 'adam', embeddings } = shape
  const random = new RandomState(units)
  const masked = Array.from({ length: vocabulary }, (_, token) => token === 0)
  const rows = Array.from({ length: shape.rows }, () => {
    const [length = 0] = random.randints(0, shape.longest + 1, 1)
    return [...random.randints(0, vocabulary, length)]
  })
  const plan = planBatch(batchOf(rows, masked), shape.share)
  const targets = Float32Array.from(rows, (row) => row.filter((token) => token > 1).length)
  const inputs = [...random.normals(vocabulary)]
  const weights = drawWeights(random, units, embeddings ? inputs : null)
  const model = {
    units,
    recurrentActivation: shape.recurrentActivation ?? 'hard_sigmoid',
    optimizer,
    learningRate: 0.003,
    trainable: embeddings === 'trained',
  }
  const given = embeddings ? null : inputs
  const trainer = kernel.trainer(model)
  trainer.load(weights, given, startOptimizer(optimizer, weights))
  for (let i = 1; i <= STEPS; i++) {
    const step = trainer.step([{ plan, targets }], shape.updateOrder ?? 'together', i)
    for (const _ of step) continue
  }
  const trained = await trainer.finish()
  trainer.dispose()
  const predictor = kernel.predictor(model)
  predictor.load(trained.weights, given)
  const predictions = await predictor.predict(plan)
  predictor.dispose()
  return { ...trained, predictions }
}

function drawWeights(random: RandomState, units: number, embeddings: number[] | null): Weights {
  const draw = (count: number, scale: number) =>
    Float32Array.from(random.normals(count), (value) => value * scale)
  return {
    kernel: draw(4 * units, 0.5),
    recurrentKernel: draw(4 * units * units, 1 / Math.sqrt(4 * units)),
    bias: draw(4 * units, 0.5),
    denseKernel: draw(units, 1 / Math.sqrt(units)),
    denseBias: draw(1, 1),
    ...(embeddings ? { embeddings: Float32Array.from(embeddings) } : {}),
  }
}

/** The largest distance of two entries, in parts of the largest entry. */
function relativeDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const largest = (values: number[]) => values.reduce((most, value) => Math.max(most, value), 0)
  if (a.length !== b.length) return Infinity
  const far = largest(Array.from(a, (value, i) => Math.abs(value - (b[i] ?? NaN))))
  const size = largest(Array.from(b, Math.abs))
  return far === 0 ? 0 : far / size
}

import { RandomState } from '#room/core/random/randomState.ts'
import type { OptimizerName } from '#room/core/settings.ts'
import { startOptimizer } from '#room/core/trainingState.ts'
import type { Weights } from '#room/core/weights.ts'
import type { LstmKernel, Task } from '#room/kernels/lstmKernel.ts'
import type { Model } from '#room/kernels/passes.ts'
import { piecesOf, type Piece } from '#room/kernels/pieces.ts'
import { planBatch } from '#room/kernels/plan.ts'
import { batchOf } from './batchOf.ts'

/** A model, and a batch that is drawn for it. */
export interface Shape {
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

const STEPS = 10

/** Ten steps and a prediction, in pieces where the kernel says that the batch is too large for one. */
export async function trainShape(shape: Shape, kernel: LstmKernel) {
  const { units, vocabulary = 3, optimizer = 'adam', embeddings } = shape
  const random = new RandomState(units)
  const masked = Array.from({ length: vocabulary }, (_, token) => token === 0)
  const rows = Array.from({ length: shape.rows }, () => {
    const [length = 0] = random.randints(0, shape.longest + 1, 1)
    return [...random.randints(0, vocabulary, length)]
  })
  const batch = batchOf(rows, masked)
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
  const whole = Int32Array.from(rows, (_, row) => row)
  const pieces: readonly Piece[] =
    shape.share === false
      ? [{ plan: planBatch(batch, false), rows: whole }]
      : piecesOf(batch, trainer.mostNodes)
  const sums = Float32Array.from(rows, (row) => row.filter((token) => token > 1).length)
  const tasks: readonly Task[] = pieces.map((piece) => ({
    plan: piece.plan,
    targets: Float32Array.from(piece.rows, (row) => sums[row] ?? NaN),
  }))
  trainer.load(weights, given, startOptimizer(optimizer, weights))
  for (let i = 1; i <= STEPS; i++) {
    for (const _ of trainer.step(tasks, shape.updateOrder ?? 'together', i)) continue
  }
  const trained = await trainer.finish()
  trainer.dispose()
  const predictor = kernel.predictor(model)
  predictor.load(trained.weights, given)
  const predictions = new Float32Array(rows.length)
  for (const { plan, rows: numbers } of pieces) {
    const y = await predictor.predict(plan)
    numbers.forEach((row, i) => {
      predictions[row] = y[i] ?? NaN
    })
  }
  predictor.dispose()
  return { ...trained, predictions, pieces: pieces.length }
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

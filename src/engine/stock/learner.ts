import * as tf from '@tensorflow/tfjs'
import type { Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import type { WeightName, Weights } from '#room/core/weights.ts'
import { giveWay } from '#room/engine/giveWay.ts'
import type { EpochTask, Kernels, TrainedEpoch } from '#room/engine/kernels.ts'
import { mapWeights, type PerWeight } from '#room/kernels/perWeight.ts'
import { adam } from './adam.ts'
import { inputTensor } from './inputTensor.ts'
import { assign, buildModel, disposeModel, read } from './model.ts'
import type { Moments, Update } from './optimizer.ts'
import { rmsprop } from './rmsprop.ts'
import { sgd } from './sgd.ts'
import { trainOnBatch } from './trainOnBatch.ts'

const OPTIMIZERS: Record<Settings['optimizer'], (learningRate: number) => Update> = {
  adam,
  rmsprop,
  sgd,
}

/** The model that learns: an epoch at a time, from plain arrays to plain arrays. */
export function makeLearner(
  variant: Variant,
  settings: Settings,
): Pick<Kernels, 'epoch' | 'dispose'> {
  const model = buildModel(variant, settings)
  const update = OPTIMIZERS[settings.optimizer](settings.learningRate)
  const trained = (Object.keys(model.weights) as WeightName[]).filter(
    (name) => name !== 'embeddings' || settings.trainable,
  )

  /** One update; gives the loss before it. */
  function step(task: EpochTask, batch: Int32Array, moments: PerWeight<Moments>, count: number) {
    return tf.tidy(() => {
      const cells = gather(task.data, batch)
      const inputs = inputTensor(variant, settings.maskValue, cells, batch.length)
      const targets = Float32Array.from(batch, (row) => task.data.targets[row] ?? NaN)
      const byName = (name: WeightName, gradient: tf.Tensor) => {
        const weight = model.weights[name]
        const itsMoments = moments[name]
        if (!weight || !itsMoments) throw new Error(`this model has no ${name}`)
        update(weight, gradient, itsMoments, count)
      }
      const column = tf.tensor2d(targets, [batch.length, 1])
      return trainOnBatch(model, inputs, column, trained, settings.updateOrder, byName)
    })
  }

  async function epoch(task: EpochTask, stop: () => boolean): Promise<TrainedEpoch> {
    const { weights, optimizer } = task.from
    assign(model.weights, weights)
    const first = optimizer.first && variablesOf(model.weights, optimizer.first)
    const second = optimizer.second && variablesOf(model.weights, optimizer.second)
    const moments = mapWeights(model.weights, (_, name) => ({
      first: first?.[name] ?? null,
      second: second?.[name] ?? null,
    }))
    try {
      const losses = new Float32Array(task.batches.length)
      for (const [i, batch] of task.batches.entries()) {
        if (stop()) return { kind: 'stopped' }
        const loss = step(task, batch, moments, optimizer.step + i + 1)
        // To read it is to wait until the device has done the step.
        const [value = NaN] = await loss.data()
        loss.dispose()
        if (!Number.isFinite(value)) return { kind: 'diverged', loss: value }
        losses[i] = value
        await giveWay()
      }
      const [newWeights, newFirst, newSecond] = await Promise.all([
        read(model.weights),
        first && read(first),
        second && read(second),
      ])
      return {
        kind: 'trained',
        losses,
        work: null,
        weights: newWeights,
        optimizer: {
          step: optimizer.step + task.batches.length,
          first: newFirst,
          second: newSecond,
        },
      }
    } finally {
      tf.dispose([first ?? [], second ?? []])
    }
  }

  return {
    epoch,
    dispose() {
      disposeModel(model)
    },
  }
}

/** The batch's rows, one after another: [batch × width]. */
function gather({ cells, width }: EpochTask['data'], batch: Int32Array): Int8Array {
  const rows = new Int8Array(batch.length * width)
  batch.forEach((row, i) => {
    rows.set(cells.subarray(row * width, (row + 1) * width), i * width)
  })
  return rows
}

/** Variables with these values, in the shapes of `like`. */
function variablesOf(like: PerWeight<tf.Variable>, values: Weights): PerWeight<tf.Variable> {
  return mapWeights(like, ({ shape }, name) =>
    tf.tidy(() => tf.variable(tf.tensor(values[name] ?? [], shape), false)),
  )
}

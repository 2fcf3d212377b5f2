import * as tf from '@tensorflow/tfjs'
import { PAD } from '#room/core/dataset.ts'
import type { Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import type { Weights } from '#room/core/weights.ts'
import type { Kernels, Reading } from '#room/engine/kernels.ts'
import { inputTensor } from './inputTensor.ts'
import { assign, buildModel, disposeModel, type StockModel } from './model.ts'

/**
 * Predictions by a model of its own, so that they can be asked for while an epoch changes the weights of the one
 * that learns.
 */
export function makePredictor(
  variant: Variant,
  settings: Settings,
): Pick<Kernels, 'predict' | 'dispose'> {
  const model = buildModel(variant, settings)
  let held: Weights | null = null

  function outputs(rows: readonly Int8Array[], { mask, fill }: Reading): tf.Tensor {
    return tf.tidy(() => {
      const padding = variant === 'fixed' ? fill : settings.maskValue
      return mask === 'model' && variant !== 'fixed'
        ? asTheModelDoes(model, variant, rows, padding)
        : everyCell(model, variant, rows, padding)
    })
  }

  return {
    async predict(weights, rows, reading) {
      if (rows.length === 0) return new Float32Array(0)
      if (weights !== held) assign(model.weights, weights)
      held = weights
      const output = outputs(rows, reading)
      const values = await output.data<'float32'>()
      output.dispose()
      return values
    },
    dispose() {
      disposeModel(model)
    },
  }
}

/** The variant's own layers, which skip padding wherever it stands; behind the shorter rows too. */
function asTheModelDoes(
  { whole }: StockModel,
  variant: Variant,
  rows: readonly Int8Array[],
  padding: number,
): tf.Tensor {
  const width = widest(rows)
  const cells = new Int8Array(rows.length * width).fill(PAD)
  rows.forEach((row, i) => {
    cells.set(row, i * width)
  })
  return whole.apply(inputTensor(variant, padding, cells, rows.length)) as tf.Tensor
}

/**
 * Padding read as data like any other cell. The shorter rows stand at the right, behind steps that are masked for
 * the LSTM whatever they hold, so that the last step of each is its own last cell. That changes no number: the state
 * is zero before the first cell, and a masked step keeps it, new·0 + 0·1 = 0. A row without a cell stays at zero,
 * and gives the dense bias.
 */
function everyCell(
  { embedding, lstm, dense }: StockModel,
  variant: Variant,
  rows: readonly Int8Array[],
  padding: number,
): tf.Tensor {
  const width = widest(rows)
  const cells = new Int8Array(rows.length * width)
  const live = new Uint8Array(rows.length * width)
  rows.forEach((row, i) => {
    const start = (i + 1) * width - row.length
    cells.set(row, start)
    live.fill(1, start, start + row.length)
  })
  const inputs = inputTensor(variant, padding, cells, rows.length)
  const features = embedding ? embedding.apply(inputs) : inputs
  const mask = live.every((is) => is === 1) ? null : tf.tensor(live, [rows.length, width], 'bool')
  return dense.apply(lstm.apply(features, { mask })) as tf.Tensor
}

/** At least one step: tfjs's LSTM cannot do none. */
function widest(rows: readonly Int8Array[]): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 1)
}

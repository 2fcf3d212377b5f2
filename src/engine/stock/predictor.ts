import * as tf from '@tensorflow/tfjs'
import { PAD } from '#room/core/dataset.ts'
import type { Settings } from '#room/core/settings.ts'
import { type Variant, isMasked } from '#room/core/variants.ts'
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
      return mask === 'model' && isMasked(variant)
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

/** The variant's own layers, which skip padding wherever it stands. */
function asTheModelDoes(
  { whole }: StockModel,
  variant: Variant,
  rows: readonly Int8Array[],
  padding: number,
): tf.Tensor {
  return whole.apply(inputTensor(variant, padding, sideBySide(rows), rows.length)) as tf.Tensor
}

/**
 * Padding read as data like any other cell. Where rows differ in length, the LSTM is told by a mask of our own to stop
 * at the end of each: a masked step keeps the state, new·0 + old·1, so that each row comes out as if it were alone. A
 * row without a cell stays at zero, and gives the dense bias.
 */
function everyCell(
  { embedding, lstm, dense }: StockModel,
  variant: Variant,
  rows: readonly Int8Array[],
  padding: number,
): tf.Tensor {
  const inputs = inputTensor(variant, padding, sideBySide(rows), rows.length)
  const features = embedding ? embedding.apply(inputs) : inputs
  const width = widest(rows)
  const mask = rows.every(({ length }) => length === width) ? null : maskOf(rows)
  return dense.apply(lstm.apply(features, { mask })) as tf.Tensor
}

/** [rows × widest]: the cells, and padding behind the shorter rows. */
function sideBySide(rows: readonly Int8Array[]): Int8Array {
  const width = widest(rows)
  const cells = new Int8Array(rows.length * width).fill(PAD)
  rows.forEach((row, i) => {
    cells.set(row, i * width)
  })
  return cells
}

/** [rows, widest]: whether the row has such a step. */
function maskOf(rows: readonly Int8Array[]): tf.Tensor {
  const width = widest(rows)
  const steps = new Uint8Array(rows.length * width)
  rows.forEach(({ length }, i) => {
    steps.fill(1, i * width, i * width + length)
  })
  return tf.tensor(steps, [rows.length, width], 'bool')
}

/** At least one step: tfjs's LSTM cannot do none. */
function widest(rows: readonly Int8Array[]): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 1)
}

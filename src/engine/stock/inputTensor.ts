import * as tf from '@tensorflow/tfjs'
import { encodeInputs } from '#room/core/encode.ts'
import type { Variant } from '#room/core/variants.ts'

/**
 * What the variant's first layer takes: IDs [rows, steps] for an Embedding, else [rows, steps, 1].
 * @param padding what padding is read as; of no account for an Embedding
 * @param cells row by row
 */
export function inputTensor(
  variant: Variant,
  padding: number,
  cells: Int8Array,
  rows: number,
): tf.Tensor {
  const steps = cells.length / rows
  return variant === 'embedding'
    ? tf.tensor(encodeInputs(variant, padding, cells), [rows, steps], 'int32')
    : tf.tensor(encodeInputs(variant, padding, cells), [rows, steps, 1], 'float32')
}

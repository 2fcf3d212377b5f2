import { PAD } from './dataset.ts'
import type { Variant } from './variants.ts'

/**
 * What the model is fed for these cells, one value a cell, in their order.
 *
 * Embedding: int32 IDs, 0 for padding, 1 for a 0, 2 for a 1 (DATA-3); `padding` is of no account. Else float32: the
 * bit itself, and `padding` for padding: the mask value, or what a model without a mask is to read there.
 */
export function encodeInputs(
  variant: 'embedding',
  padding: number,
  cells: ArrayLike<number>,
): Int32Array
export function encodeInputs(
  variant: 'fixed' | 'masking',
  padding: number,
  cells: ArrayLike<number>,
): Float32Array
export function encodeInputs(
  variant: Variant,
  padding: number,
  cells: ArrayLike<number>,
): Int32Array | Float32Array
export function encodeInputs(
  variant: Variant,
  padding: number,
  cells: ArrayLike<number>,
): Int32Array | Float32Array {
  return variant === 'embedding'
    ? Int32Array.from(cells, (cell) => (cell === PAD ? 0 : cell + 1))
    : Float32Array.from(cells, (cell) => (cell === PAD ? padding : cell))
}

import { PAD } from '#room/core/dataset.ts'
import { encodeInputs } from '#room/core/encode.ts'
import type { Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import type { Reading } from '#room/engine/kernels.ts'
import type { Batch } from '#room/kernels/plan.ts'

/** Tokens are an Embedding's IDs, for every variant: 0 padding, 1 the bit 0, 2 the bit 1. */
const CELLS = [PAD, 0, 1]

/** What the kernels are to make of the tokens. */
export interface Vocabulary {
  /** [3] what each is read as; null: as the weights' `embeddings` say. */
  readonly inputs: readonly number[] | null
  /** [3] which are masked. */
  readonly masked: readonly boolean[]
}

export function vocabularyOf(
  variant: Variant,
  { maskValue }: Settings,
  { mask, fill }: Reading,
): Vocabulary {
  if (variant === 'embedding') {
    return { inputs: null, masked: CELLS.map((cell) => mask === 'model' && cell === PAD) }
  }
  const inputs = [...encodeInputs(variant, variant === 'fixed' ? fill : maskValue, CELLS)]
  const isMasked = variant === 'masking' && mask === 'model'
  // Keras masks by value: with a mask value of 0 or 1 that bit is masked, too.
  return { inputs, masked: inputs.map((input) => isMasked && input === Math.fround(maskValue)) }
}

/** Rows of cells as the planner takes them. */
export function batchOf(rows: readonly Int8Array[], { masked }: Vocabulary): Batch {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach((row, i) => {
    starts[i + 1] = (starts[i] ?? 0) + row.length
  })
  const tokens = new Uint8Array(starts[rows.length] ?? 0)
  rows.forEach((row, i) => {
    const start = starts[i] ?? 0
    row.forEach((cell, step) => {
      tokens[start + step] = cell - PAD
    })
  })
  return { tokens, starts, masked }
}

import { PAD } from '#room/core/dataset.ts'
import { encodeInputs } from '#room/core/encode.ts'
import type { Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import type { Reading } from '#room/engine/kernels.ts'

/** Tokens are an Embedding's IDs, for every variant: 0 padding, 1 the bit 0, 2 the bit 1. */
const CELLS = [PAD, 0, 1]
export const VOCABULARY = CELLS.length

/** The cell that a token stands for. */
export const cellOf = (token: number): number => token + PAD

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

/** Rows of cells as tokens. */
export interface Tokens {
  readonly tokens: Uint8Array
  /** [rows] */
  readonly begins: Int32Array
  /** [rows] behind the last step that is not masked: what comes after it changes nothing. */
  readonly ends: Int32Array
}

/** @param begins [rows + 1] where each row begins in `cells`, and where the last one ends */
export function tokenize(cells: Int8Array, begins: Int32Array, { masked }: Vocabulary): Tokens {
  const tokens = new Uint8Array(cells.length)
  for (let i = 0; i < cells.length; i++) tokens[i] = (cells[i] ?? 0) - PAD
  const ends = begins.slice(1)
  for (let row = 0; row < ends.length; row++) {
    const begin = begins[row] ?? 0
    let end = ends[row] ?? 0
    while (end > begin && masked[tokens[end - 1] ?? 0]) end--
    ends[row] = end
  }
  return { tokens, begins: begins.subarray(0, -1), ends }
}

import type { Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import type { Weights } from '#room/core/weights.ts'
import { giveWay } from '#room/engine/giveWay.ts'
import type { Kernels, Reading } from '#room/engine/kernels.ts'
import type { Predictor } from '#room/kernels/lstmKernel.ts'
import { piecesOf, type Piece } from '#room/kernels/pieces.ts'
import { tokenize, vocabularyOf, type Tokens, type Vocabulary } from './vocabulary.ts'

/** Predictions, with weights of their own: they can be asked for while an epoch changes the weights that learn. */
export function makePredictor(
  predictor: Predictor,
  variant: Variant,
  settings: Settings,
): Pick<Kernels, 'predict'> {
  let held: { readonly weights: Weights; readonly inputs: string } | null = null
  // The validation's rows are asked for after each epoch: the same ones, so their plans are made once.
  let planned: Planned | null = null

  function load(weights: Weights, inputs: readonly number[] | null): void {
    const key = String(inputs)
    if (held?.weights === weights && held.inputs === key) return
    predictor.load(weights, inputs)
    held = { weights, inputs: key }
  }

  function planFor(rows: readonly Int8Array[], reading: Reading): Planned {
    if (planned && isOf(planned, rows, reading)) return planned
    const vocabulary = vocabularyOf(variant, settings, reading)
    const batch = { ...tokensOf(rows, vocabulary), masked: vocabulary.masked }
    planned = { rows, reading, vocabulary, pieces: piecesOf(batch, predictor.mostNodes) }
    return planned
  }

  return {
    async predict(weights, rows, reading) {
      const predictions = new Float32Array(rows.length)
      if (rows.length === 0) return predictions
      const { vocabulary, pieces } = planFor(rows, reading)
      for (const [i, { plan, rows: numbers }] of pieces.entries()) {
        if (i > 0) await giveWay()
        load(weights, vocabulary.inputs)
        const y = await predictor.predict(plan)
        numbers.forEach((row, j) => {
          predictions[row] = y[j] ?? NaN
        })
      }
      return predictions
    },
  }
}

interface Planned {
  readonly rows: readonly Int8Array[]
  readonly reading: Reading
  readonly vocabulary: Vocabulary
  readonly pieces: readonly Piece[]
}

/** Whether it is of just these arrays, which nobody writes to. */
function isOf(planned: Planned, rows: readonly Int8Array[], { mask, fill }: Reading): boolean {
  const { reading } = planned
  return (
    reading.mask === mask &&
    reading.fill === fill &&
    planned.rows.length === rows.length &&
    rows.every((row, i) => row === planned.rows[i])
  )
}

function tokensOf(rows: readonly Int8Array[], vocabulary: Vocabulary): Tokens {
  const begins = new Int32Array(rows.length + 1)
  rows.forEach((row, i) => {
    begins[i + 1] = (begins[i] ?? 0) + row.length
  })
  const cells = new Int8Array(begins[rows.length] ?? 0)
  rows.forEach((row, i) => {
    cells.set(row, begins[i])
  })
  return tokenize(cells, begins, vocabulary)
}

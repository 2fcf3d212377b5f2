import type { Dataset } from './dataset.ts'
import { RandomState } from './random/randomState.ts'
import type { LengthError } from './results.ts'
import { LONGEST_ROW } from './settings.ts'

/** Rows that are drawn of each length that training has not seen. */
export const DRAWN_ROWS = 32

/** Rows of one length, and the ones in each. */
export interface RowsOfLength extends Pick<LengthError, 'length' | 'source'> {
  /** Bits without padding. */
  readonly rows: readonly Int8Array[]
}

/**
 * What the error by length is measured on (EVAL-1), shortest first: the validation rows of each length; where there is
 * none and no training row is as long, rows drawn for it. A length that only training rows have is left out: their
 * error would say nothing.
 */
export function rowsByLength(dataset: Dataset, seed: number): RowsOfLength[] {
  const drawn = drawRows(seed)
  const trained = new Set(dataset.lengths.subarray(0, dataset.trainingRows))
  return Array.from({ length: LONGEST_ROW }, (_, index): RowsOfLength | null => {
    const length = index + 1
    const rows = validationRows(dataset, length)
    if (rows.length > 0) return { length, source: 'validation', rows }
    return trained.has(length) ? null : { length, source: 'drawn', rows: drawn[index] ?? [] }
  }).filter((each) => each !== null)
}

/** How far the predictions [rows] are from the true sums, in float64. */
export function lengthError(
  { length, source, rows }: RowsOfLength,
  predictions: ArrayLike<number>,
): LengthError {
  let distance = 0
  let difference = 0
  rows.forEach((row, index) => {
    const off = (predictions[index] ?? NaN) - row.reduce((ones, bit) => ones + bit, 0)
    distance += Math.abs(off)
    difference += off
  })
  const count = rows.length
  return { length, source, rows: count, error: distance / count, bias: difference / count }
}

/** [LONGEST_ROW] rows of length 1, 2 … from a stream of their own; the same of a length whichever others are asked for. */
function drawRows(seed: number): Int8Array[][] {
  const random = new RandomState((seed + 1) % 2 ** 32)
  return Array.from({ length: LONGEST_ROW }, (_, index) =>
    Array.from({ length: DRAWN_ROWS }, () => new Int8Array(random.randints(0, 2, index + 1))),
  )
}

function validationRows({ cells, width, lengths, trainingRows }: Dataset, wanted: number) {
  const found: Int8Array[] = []
  for (let row = trainingRows; row < lengths.length; row++) {
    if (lengths[row] === wanted) found.push(cells.subarray(row * width, row * width + wanted))
  }
  return found
}

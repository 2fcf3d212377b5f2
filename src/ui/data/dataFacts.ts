import type { Dataset } from '#room/core/dataset.ts'

/** What a data set is made of. */
export interface DataFacts {
  readonly rows: number
  readonly trainingRows: number
  readonly validationRows: number
  /** Steps of the longest row. */
  readonly longest: number
  readonly bits: number
  readonly padding: number
  /** [longest + 1] how many rows have so many steps. */
  readonly counts: readonly number[]
}

/** Counts bits, padding and row lengths. */
export function dataFacts({ width, lengths, trainingRows }: Dataset): DataFacts {
  const counts = Array.from({ length: width + 1 }, () => 0)
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1
  const bits = lengths.reduce((sum, length) => sum + length, 0)
  const rows = lengths.length
  return {
    rows,
    trainingRows,
    validationRows: rows - trainingRows,
    longest: width,
    bits,
    padding: rows * width - bits,
    counts,
  }
}

/** Some rows of a data set, each with its cells: 0, 1 and PAD. */
export interface DataRow {
  /** Counted from 0. */
  readonly index: number
  readonly cells: Int8Array
  readonly length: number
  readonly sum: number
}

/** Rows from `first` on, at most `count`. */
export function someRows(dataset: Dataset, first: number, count: number): DataRow[] {
  const { width, cells, lengths, targets } = dataset
  const last = Math.min(first + count, lengths.length)
  return Array.from({ length: Math.max(0, last - first) }, (_, offset) => {
    const index = first + offset
    return {
      index,
      cells: cells.subarray(index * width, (index + 1) * width),
      length: lengths[index] ?? 0,
      sum: targets[index] ?? 0,
    }
  })
}

import { planBatch, type Batch, type Plan } from './plan.ts'

/** Rows of a batch that are computed at one go. */
export interface Piece {
  readonly plan: Plan
  /** [rows of the piece] their numbers in the batch */
  readonly rows: Int32Array
}

/**
 * The batch as one piece, or, where that has more than `mostNodes` nodes, as several: neither memory nor patience is
 * asked too much of. The rows are halved in the order of their tokens, so that those which begin alike stay together.
 */
export function piecesOf(batch: Batch, mostNodes: number): Piece[] {
  const rows = Int32Array.from({ length: batch.begins.length }, (_, row) => row)
  const plan = planBatch(batch)
  if (plan.parent.length <= mostNodes || rows.length === 1) return [{ plan, rows }]
  return halve(batch, inOrder(batch, rows), mostNodes)
}

function halve(batch: Batch, rows: Int32Array, mostNodes: number): Piece[] {
  const plan = planBatch(pick(batch, rows))
  if (plan.parent.length <= mostNodes || rows.length === 1) return [{ plan, rows }]
  const middle = rows.length >> 1
  return [
    ...halve(batch, rows.subarray(0, middle), mostNodes),
    ...halve(batch, rows.subarray(middle), mostNodes),
  ]
}

function inOrder({ tokens, begins, ends, masked }: Batch, rows: Int32Array): Int32Array {
  const keys = Array.from(rows, (row) =>
    String.fromCodePoint(
      ...tokens.subarray(begins[row] ?? 0, ends[row] ?? 0).filter((token) => !masked[token]),
    ),
  )
  return rows.toSorted((a, b) => compare(keys[a] ?? '', keys[b] ?? '') || a - b)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function pick({ begins, ends, ...rest }: Batch, rows: Int32Array): Batch {
  return {
    ...rest,
    begins: rows.map((row) => begins[row] ?? 0),
    ends: rows.map((row) => ends[row] ?? 0),
  }
}

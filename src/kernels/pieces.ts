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
  const rows = Int32Array.from({ length: batch.starts.length - 1 }, (_, row) => row)
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

function inOrder({ tokens, starts, masked }: Batch, rows: Int32Array): Int32Array {
  const keys = Array.from(rows, (row) =>
    String.fromCodePoint(
      ...tokens.subarray(starts[row] ?? 0, starts[row + 1] ?? 0).filter((token) => !masked[token]),
    ),
  )
  return rows.toSorted((a, b) => compare(keys[a] ?? '', keys[b] ?? '') || a - b)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function pick({ tokens, starts, masked }: Batch, rows: Int32Array): Batch {
  const itsStarts = new Int32Array(rows.length + 1)
  rows.forEach((row, i) => {
    itsStarts[i + 1] = (itsStarts[i] ?? 0) + (starts[row + 1] ?? 0) - (starts[row] ?? 0)
  })
  const itsTokens = new Uint8Array(itsStarts[rows.length] ?? 0)
  rows.forEach((row, i) => {
    itsTokens.set(tokens.subarray(starts[row] ?? 0, starts[row + 1] ?? 0), itsStarts[i] ?? 0)
  })
  return { tokens: itsTokens, starts: itsStarts, masked }
}

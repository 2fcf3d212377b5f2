import type { Batch } from '#room/kernels/plan.ts'

export function batchOf(rows: readonly (readonly number[])[], masked: readonly boolean[]): Batch {
  const ends = new Int32Array(rows.length)
  rows.forEach((row, i) => {
    ends[i] = (ends[i - 1] ?? 0) + row.length
  })
  const begins = ends.map((end, i) => end - (rows[i]?.length ?? 0))
  return { tokens: Uint8Array.from(rows.flat()), begins, ends, masked }
}

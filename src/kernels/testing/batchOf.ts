import type { Batch } from '#room/kernels/plan.ts'

// What the tests of this room share.

export function batchOf(rows: readonly (readonly number[])[], masked: readonly boolean[]): Batch {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach((row, i) => {
    starts[i + 1] = (starts[i] ?? 0) + row.length
  })
  return { tokens: Uint8Array.from(rows.flat()), starts, masked }
}

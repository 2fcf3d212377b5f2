import type { EpochWork } from '#room/core/results.ts'

/** The percentage of the work that shared states saved; null where there was nothing to share. */
export function savedPercent({
  matrixRows,
  paddedRows,
}: Pick<EpochWork, 'matrixRows' | 'paddedRows'>): number | null {
  return paddedRows === 0 ? null : 100 * (1 - matrixRows / paddedRows)
}

/** Billions of operations in a second; null where it is too little to tell, or took no time that a clock could tell. */
export function gflopsOf({ flops, ms }: Pick<EpochWork, 'flops' | 'ms'>): number | null {
  const gflops = flops / ms / 1e6
  return ms > 0 && gflops >= 0.1 ? gflops : null
}

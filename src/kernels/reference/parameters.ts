import type { PerWeight } from '#room/kernels/perWeight.ts'

/** float32 for use; float64 where a test takes differences. */
export type Reals = Float32Array | Float64Array

/** Weights, or something for each of them, in Keras's layout (`core/weights.ts`). */
export type Parameters = PerWeight<Reals>

export function zeros(length: number, like: Reals): Reals {
  return like instanceof Float64Array ? new Float64Array(length) : new Float32Array(length)
}

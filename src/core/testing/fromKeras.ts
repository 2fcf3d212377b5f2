import type { Weights } from '#room/core/weights.ts'

/** Keras's names for the weights, as the files in reference/ have them. */
interface KerasWeights {
  readonly kernel: readonly number[]
  readonly recurrent_kernel: readonly number[]
  readonly bias: readonly number[]
  readonly dense_kernel: readonly number[]
  readonly dense_bias: readonly number[]
  readonly embeddings?: readonly number[]
}

export function fromKeras(weights: KerasWeights): Weights {
  const { embeddings } = weights
  return {
    kernel: Float32Array.from(weights.kernel),
    recurrentKernel: Float32Array.from(weights.recurrent_kernel),
    bias: Float32Array.from(weights.bias),
    denseKernel: Float32Array.from(weights.dense_kernel),
    denseBias: Float32Array.from(weights.dense_bias),
    ...(embeddings ? { embeddings: Float32Array.from(embeddings) } : {}),
  }
}

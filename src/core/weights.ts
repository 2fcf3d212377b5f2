/** Weights in Keras's layout, row-major float32. I = 1 input feature, H = units. */
export interface Weights {
  /** [1, 4H], gates in Keras's order i, f, c, o. */
  readonly kernel: Float32Array
  /** [H, 4H] */
  readonly recurrentKernel: Float32Array
  /** [4H] */
  readonly bias: Float32Array
  /** [H, 1] */
  readonly denseKernel: Float32Array
  /** [1] */
  readonly denseBias: Float32Array
  /** [3, 1], Embedding only: what the IDs 0 (padding), 1 (bit 0) and 2 (bit 1) become. */
  readonly embeddings?: Float32Array
}

export type WeightName = keyof Weights

/** Zeros in the shapes of `weights`. */
export function zerosLike(weights: Weights): Weights {
  const zeros = {
    kernel: new Float32Array(weights.kernel.length),
    recurrentKernel: new Float32Array(weights.recurrentKernel.length),
    bias: new Float32Array(weights.bias.length),
    denseKernel: new Float32Array(weights.denseKernel.length),
    denseBias: new Float32Array(weights.denseBias.length),
  }
  const { embeddings } = weights
  return embeddings ? { ...zeros, embeddings: new Float32Array(embeddings.length) } : zeros
}

import type { Weights } from '#room/core/weights.ts'

// Weights, or moments, as texels: of the LSTM in one texture, of the Dense layer in another. H is padded to a multiple
// of 8 with zeros, which stay zeros in training: h and every gradient are zero there.
// LSTM [P + 3 rows]: U, a texel for the 4 gates of unit x, for input y; then K and b, 4 gates each; then x [V], a number
// a texel, what the tokens are read as. Dense [1 row]: W, a texel for 4 units; then b.

export function paddedUnits(units: number): number {
  return Math.ceil(units / 8) * 8
}

/** Of a texture, in texels. */
export interface Size {
  readonly width: number
  readonly height: number
}

export interface WeightShape {
  readonly units: number
  readonly vocabulary: number
}

export function lstmSize({ units, vocabulary }: WeightShape): Size {
  const padded = paddedUnits(units)
  return { width: Math.max(padded, vocabulary), height: padded + 3 }
}

export function denseSize(units: number): Size {
  return { width: paddedUnits(units) / 4 + 1, height: 1 }
}

/** @param inputs [V] what stands where the embeddings are, whether the weights have some or not */
export function packLstm(
  { kernel, recurrentKernel, bias }: Weights,
  inputs: ArrayLike<number>,
  shape: WeightShape,
): Float32Array {
  const { units } = shape
  const { width, height } = lstmSize(shape)
  const texels = new Float32Array(width * height * 4)
  const place = (row: number, from: Float32Array, begin: number) => {
    for (let gate = 0; gate < 4; gate++) {
      for (let unit = 0; unit < units; unit++) {
        texels[(row * width + unit) * 4 + gate] = from[begin + gate * units + unit] ?? 0
      }
    }
  }
  for (let k = 0; k < units; k++) place(k, recurrentKernel, k * 4 * units)
  place(height - 3, kernel, 0)
  place(height - 2, bias, 0)
  for (let token = 0; token < inputs.length; token++) {
    texels[((height - 1) * width + token) * 4] = inputs[token] ?? 0
  }
  return texels
}

export function packDense({ denseKernel, denseBias }: Weights, units: number): Float32Array {
  const { width } = denseSize(units)
  const texels = new Float32Array(width * 4)
  texels.set(denseKernel)
  texels.set(denseBias, (width - 1) * 4)
  return texels
}

/** Keras's layout again. */
export function unpack(
  lstm: Float32Array,
  dense: Float32Array,
  shape: WeightShape,
  embeddings: boolean,
): Weights {
  const { units, vocabulary } = shape
  const { width, height } = lstmSize(shape)
  const take = (row: number, to: Float32Array, begin: number) => {
    for (let gate = 0; gate < 4; gate++) {
      for (let unit = 0; unit < units; unit++) {
        to[begin + gate * units + unit] = lstm[(row * width + unit) * 4 + gate] ?? NaN
      }
    }
  }
  const recurrentKernel = new Float32Array(4 * units * units)
  for (let k = 0; k < units; k++) take(k, recurrentKernel, k * 4 * units)
  const kernel = new Float32Array(4 * units)
  take(height - 3, kernel, 0)
  const bias = new Float32Array(4 * units)
  take(height - 2, bias, 0)
  const last = (height - 1) * width
  const inputs = Float32Array.from(
    { length: vocabulary },
    (_, token) => lstm[(last + token) * 4] ?? NaN,
  )
  const at = (denseSize(units).width - 1) * 4
  return {
    kernel,
    recurrentKernel,
    bias,
    denseKernel: dense.slice(0, units),
    denseBias: dense.slice(at, at + 1),
    ...(embeddings ? { embeddings: inputs } : {}),
  }
}

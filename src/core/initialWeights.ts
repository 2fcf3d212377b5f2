import { drawOpSeed, uniforms } from './random/philox.ts'
import type { RandomState } from './random/randomState.ts'
import { rightSingularVectors } from './random/singularVectors.ts'
import type { Settings } from './settings.ts'
import { largestIsPositive } from './svdSigns.ts'
import { type Variant, FACTS } from './variants.ts'
import type { Weights } from './weights.ts'

/** What the article's Embedding is given for the IDs 0 (padding), 1 (bit 0) and 2 (bit 1). */
const EMBEDDINGS = [0, 0, 1]

/**
 * The weights that Keras 2.2.4 starts from (INIT-1 … INIT-4), float32, drawn from `random`, which must be where
 * `makeDataset` left it.
 */
export function makeInitialWeights(
  variant: Variant,
  settings: Settings,
  random: RandomState,
): Weights {
  const { units } = settings
  const kernel = glorotUniform(1, 4 * units, random)
  const recurrentKernel = orthogonal(units, largestIsPositive(variant, settings), random)
  const bias = new Float32Array(4 * units).fill(1, units, 2 * units)
  const denseKernel = glorotUniform(units, 1, random)
  const weights = { kernel, recurrentKernel, bias, denseKernel, denseBias: new Float32Array(1) }
  return FACTS[variant].embedded
    ? { ...weights, embeddings: Float32Array.from(EMBEDDINGS) }
    : weights
}

/** Draws what `makeInitialWeights` would, for a run that has weights: its shuffles come from the same place. */
export function passInitialWeights({ units }: Settings, random: RandomState): void {
  drawOpSeed(random)
  random.normals(units * 4 * units)
  drawOpSeed(random)
}

/**
 * [fanIn, fanOut], uniform on ±√(6 / (fanIn + fanOut)) (INIT-1; Glorot and Bengio, 2010). Every step is rounded
 * to float32, as in TensorFlow.
 */
function glorotUniform(fanIn: number, fanOut: number, random: RandomState): Float32Array {
  const limit = Math.fround(Math.sqrt(6 / (fanIn + fanOut)))
  const values = uniforms(fanIn * fanOut, drawOpSeed(random))
  return values.map((value) => Math.fround(value * 2 * limit) - limit)
}

/** [units, 4·units], Vᵀ of a matrix of normals (INIT-2; Saxe et al., 2013). */
function orthogonal(
  units: number,
  isPositive: (row: number) => boolean,
  random: RandomState,
): Float32Array {
  const columns = 4 * units
  const vectors = rightSingularVectors(random.normals(units * columns), units, columns)
  for (let row = 0; row < units; row++) {
    if (isPositive(row)) continue
    for (let i = row * columns; i < (row + 1) * columns; i++) vectors[i] = -(vectors[i] ?? NaN)
  }
  return Float32Array.from(vectors)
}

import { type Variant, FACTS } from '#room/core/variants.ts'
import type { WeightName, Weights } from '#room/core/weights.ts'
import type { NamedArray } from './fileProblem.ts'

interface KerasName {
  readonly weight: WeightName
  readonly layer: 'embedding' | 'lstm' | 'dense'
  /** As Keras calls it within the layer. */
  readonly name: string
  readonly shape: (units: number) => readonly number[]
}

/** In the order of Keras's `model.get_weights()`. */
const KERAS_NAMES: readonly KerasName[] = [
  { weight: 'embeddings', layer: 'embedding', name: 'embeddings', shape: () => [3, 1] },
  { weight: 'kernel', layer: 'lstm', name: 'kernel', shape: (units) => [1, 4 * units] },
  {
    weight: 'recurrentKernel',
    layer: 'lstm',
    name: 'recurrent_kernel',
    shape: (units) => [units, 4 * units],
  },
  { weight: 'bias', layer: 'lstm', name: 'bias', shape: (units) => [4 * units] },
  { weight: 'denseKernel', layer: 'dense', name: 'kernel', shape: (units) => [units, 1] },
  { weight: 'denseBias', layer: 'dense', name: 'bias', shape: () => [1] },
]

/** An array that the network has: what it is called in files, and its shape. */
export interface Expected {
  readonly weight: WeightName
  /** As in our files: 'lstm/recurrent_kernel'. */
  readonly name: string
  readonly shape: readonly number[]
}

/** What a network of so many units has, in the order of `model.get_weights()`. */
export function expectedArrays(variant: Variant, units: number): readonly Expected[] {
  return KERAS_NAMES.filter(({ layer }) => layer !== 'embedding' || FACTS[variant].embedded).map(
    ({ weight, layer, name, shape }) => ({ weight, name: `${layer}/${name}`, shape: shape(units) }),
  )
}

/** Weights as files hold them. */
export function arraysOf(variant: Variant, weights: Weights): readonly NamedArray[] {
  const units = weights.denseKernel.length
  return expectedArrays(variant, units).map(({ weight, name, shape }) => {
    const values = weights[weight]
    if (values === undefined) throw new Error(`no ${weight} in the weights of ${variant}`)
    return { name, shape, values }
  })
}

/** Which of the weights Keras, of whatever version, or TensorFlow.js means by a name; null where it is none of them. */
export function weightCalled(name: string): WeightName | null {
  // 'lstm/kernel', 'lstm_1/lstm_cell/kernel', 'sequential/lstm/kernel:0', 'lstm_LSTM1/kernel'
  const parts = name.replace(/:0$/, '').toLowerCase().split('/')
  const last = parts.at(-1)
  const layers = parts.slice(0, -1).join('/')
  const found = KERAS_NAMES.find((one) => one.name === last && layers.includes(one.layer))
  return found?.weight ?? null
}

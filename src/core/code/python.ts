import { LONGEST_ROW, type OptimizerName } from '#room/core/settings.ts'
import { shortestFloat32 } from '#room/core/shortestFloat32.ts'
import type { Repeatable } from './repeatable.ts'

// What both Keras scripts have in common.

/** The optimizers' classes. */
export const OPTIMIZERS: Readonly<Record<OptimizerName, string>> = {
  adam: 'Adam',
  rmsprop: 'RMSprop',
  sgd: 'SGD',
}

/** Row lengths and what of a row is inside of it (DATA-2). */
export const LENGTHS = `lengths = np.random.lognormal(np.log(median_length), length_sigma, (samples, 1))
lengths = np.clip(np.around(lengths).astype(int), 1, ${LONGEST_ROW})
width = lengths.max()
inside = np.arange(width) < lengths  # behind a row's end: padding`

/** Loaded weights, in place of the drawn ones; drawn they are all the same, because the shuffles come after them. */
export function loadedWeights({ weightsFile }: Repeatable): string | false {
  return (
    typeof weightsFile === 'string' &&
    `# The run began with the weights in this file, not with the seed's.
saved = np.load(${JSON.stringify(weightsFile)})
model.set_weights([saved[name] for name in saved.files])  # in the order of get_weights()`
  )
}

export function pythonBool(value: boolean): string {
  return value ? 'True' : 'False'
}

/** A float32 as Python writes it, shortest: 7.7854743. */
export function pythonFloat32(value: number): string {
  const text = shortestFloat32(value)
  return Number.isFinite(value) ? text : `float("${text}")`
}

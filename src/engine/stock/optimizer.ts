import type * as tf from '@tensorflow/tfjs'

/** What an optimizer remembers of one weight, as variables of its shape; null where it remembers no such thing. */
export interface Moments {
  readonly first: tf.Variable | null
  readonly second: tf.Variable | null
}

/**
 * One update of one weight (TRAIN-4): assigns it and its moments.
 * @param step updates done, this one among them: 1 at the first
 */
export type Update = (
  weight: tf.Variable,
  gradient: tf.Tensor,
  moments: Moments,
  step: number,
) => void

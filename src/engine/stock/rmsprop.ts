import * as tf from '@tensorflow/tfjs'
import type { Update } from './optimizer.ts'

const RHO = 0.9
const EPSILON = 1e-7

/** As Keras 3 computes it: v = 0.9v + 0.1g², p −= lr·g / √(v + ε) (TRAIN-4). */
export function rmsprop(learningRate: number): Update {
  return (weight, gradient, { second: v }) => {
    if (!v) throw new Error('rmsprop remembers the mean square of the gradient')
    v.assign(tf.add(tf.mul(v, RHO), tf.mul(tf.square(gradient), 1 - RHO)))
    const change = tf.div(tf.mul(gradient, learningRate), tf.sqrt(tf.add(v, EPSILON)))
    weight.assign(tf.sub(weight, change))
  }
}

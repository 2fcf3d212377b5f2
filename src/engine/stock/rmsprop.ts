import * as tf from '@tensorflow/tfjs'
import { RMSPROP } from '#room/kernels/optimizers.ts'
import type { Update } from './optimizer.ts'

const { rho, rest, epsilon } = RMSPROP

/** As Keras 3 computes it: v = 0.9v + 0.1g², p −= lr·g / √(v + ε) (TRAIN-4). */
export function rmsprop(learningRate: number): Update {
  return (weight, gradient, { second: v }) => {
    if (!v) throw new Error('rmsprop remembers the mean square of the gradient')
    v.assign(tf.add(tf.mul(v, rho), tf.mul(tf.square(gradient), rest)))
    const change = tf.div(tf.mul(gradient, learningRate), tf.sqrt(tf.add(v, epsilon)))
    weight.assign(tf.sub(weight, change))
  }
}

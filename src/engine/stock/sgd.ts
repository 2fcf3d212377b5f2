import * as tf from '@tensorflow/tfjs'
import type { Update } from './optimizer.ts'

/** p −= lr·g (TRAIN-4). */
export function sgd(learningRate: number): Update {
  return (weight, gradient) => {
    weight.assign(tf.sub(weight, tf.mul(gradient, learningRate)))
  }
}

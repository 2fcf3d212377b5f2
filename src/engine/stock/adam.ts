import * as tf from '@tensorflow/tfjs'
import { ADAM, adamRate } from '#room/kernels/optimizers.ts'
import type { Update } from './optimizer.ts'

const { beta1, beta2, rest1, rest2, epsilon } = ADAM

/**
 * As Keras 2 computes it: m = β₁m + (1−β₁)g, v = β₂v + (1−β₂)g², p −= rate·m / (√v + ε) (TRAIN-4). tfjs's own Adam
 * puts ε elsewhere, and on WebGL makes it 1e-4 (tfjs issue 6980).
 */
export function adam(learningRate: number): Update {
  return (weight, gradient, { first: m, second: v }, step) => {
    if (!m || !v) throw new Error('adam remembers two moments')
    m.assign(tf.add(tf.mul(m, beta1), tf.mul(gradient, rest1)))
    v.assign(tf.add(tf.mul(v, beta2), tf.mul(tf.square(gradient), rest2)))
    const change = tf.div(tf.mul(m, adamRate(learningRate, step)), tf.add(tf.sqrt(v), epsilon))
    weight.assign(tf.sub(weight, change))
  }
}

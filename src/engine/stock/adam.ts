import * as tf from '@tensorflow/tfjs'
import type { Update } from './optimizer.ts'

// β and 1 − β in float32: 1 − 0.9 is 0.100000024, not 0.1 (TRAIN-4).
const BETA_1 = Math.fround(0.9)
const BETA_2 = Math.fround(0.999)
const REST_1 = Math.fround(1 - BETA_1)
const REST_2 = Math.fround(1 - BETA_2)
const EPSILON = 1e-7

/**
 * As Keras 2 computes it: m = β₁m + (1−β₁)g, v = β₂v + (1−β₂)g², p −= rate·m / (√v + ε) (TRAIN-4). tfjs's own Adam
 * puts ε elsewhere, and on WebGL makes it 1e-4 (tfjs issue 6980).
 */
export function adam(learningRate: number): Update {
  return (weight, gradient, { first: m, second: v }, step) => {
    if (!m || !v) throw new Error('adam remembers two moments')
    m.assign(tf.add(tf.mul(m, BETA_1), tf.mul(gradient, REST_1)))
    v.assign(tf.add(tf.mul(v, BETA_2), tf.mul(tf.square(gradient), REST_2)))
    const change = tf.div(tf.mul(m, rate(learningRate, step)), tf.add(tf.sqrt(v), EPSILON))
    weight.assign(tf.sub(weight, change))
  }
}

/** lr·√(1−β₂ᵗ) / (1−β₁ᵗ), each step of it rounded to float32, as TensorFlow does it. */
function rate(learningRate: number, step: number): number {
  const { fround } = Math
  const top = fround(Math.sqrt(fround(1 - fround(BETA_2 ** step))))
  const bottom = fround(1 - fround(BETA_1 ** step))
  return fround(fround(learningRate) * fround(top / bottom))
}

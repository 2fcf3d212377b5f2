// The optimizers' constants (TRAIN-4), for every kernel.

/** β and 1 − β in float32, as Keras 2 computes Adam: 1 − 0.9 is 0.100000024, not 0.1. */
const { fround } = Math
const BETA_1 = fround(0.9)
const BETA_2 = fround(0.999)

export const ADAM = {
  beta1: BETA_1,
  beta2: BETA_2,
  rest1: fround(1 - BETA_1),
  rest2: fround(1 - BETA_2),
  epsilon: 1e-7,
} as const

export const RMSPROP = { rho: 0.9, rest: 0.1, epsilon: 1e-7 } as const

/** lr·√(1−β₂ᵗ) / (1−β₁ᵗ), each step of it rounded to float32, as TensorFlow does it. */
export function adamRate(learningRate: number, step: number): number {
  const top = fround(Math.sqrt(fround(1 - fround(BETA_2 ** step))))
  const bottom = fround(1 - fround(BETA_1 ** step))
  return fround(fround(learningRate) * fround(top / bottom))
}

import type { OptimizerName } from '#room/core/settings.ts'
import { ADAM, adamRate, RMSPROP } from '#room/kernels/optimizers.ts'
import type { Reals } from './parameters.ts'

/** Updates a weight p by its gradient g, and its moments m and v, which only some optimizers have (TRAIN-4). */
export function update(
  optimizer: OptimizerName,
  learningRate: number,
  step: number,
  p: Reals,
  g: Reals,
  m: Reals | undefined,
  v: Reals | undefined,
): void {
  switch (optimizer) {
    case 'adam':
      if (m && v) adam(adamRate(learningRate, step), p, g, m, v)
      break
    case 'rmsprop':
      if (v) rmsprop(learningRate, p, g, v)
      break
    case 'sgd':
      sgd(learningRate, p, g)
  }
}

/** As Keras 2: m = β₁m + (1−β₁)g, v = β₂v + (1−β₂)g², p −= rate·m / (√v + ε). */
function adam(rate: number, p: Reals, g: Reals, m: Reals, v: Reals): void {
  for (let i = 0; i < p.length; i++) {
    m[i] = ADAM.beta1 * (m[i] ?? 0) + ADAM.rest1 * (g[i] ?? 0)
    v[i] = ADAM.beta2 * (v[i] ?? 0) + ADAM.rest2 * (g[i] ?? 0) ** 2
    p[i] = (p[i] ?? 0) - (rate * (m[i] ?? 0)) / (Math.sqrt((v[i] ?? 0)) + ADAM.epsilon)
  }
}

/** As Keras 3: v = 0.9v + 0.1g², p −= lr·g / √(v + ε). */
function rmsprop(learningRate: number, p: Reals, g: Reals, v: Reals): void {
  for (let i = 0; i < p.length; i++) {
    v[i] = RMSPROP.rho * (v[i] ?? 0) + RMSPROP.rest * (g[i] ?? 0) ** 2
    p[i] = (p[i] ?? 0) - (learningRate * (g[i] ?? 0)) / Math.sqrt((v[i] ?? 0) + RMSPROP.epsilon)
  }
}

/** p −= lr·g. */
function sgd(learningRate: number, p: Reals, g: Reals): void {
  for (let i = 0; i < p.length; i++) p[i] = (p[i] ?? 0) - learningRate * (g[i] ?? 0)
}

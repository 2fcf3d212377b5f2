import type { Settings } from './settings.ts'
import type { Weights } from './weights.ts'

/**
 * The Dense layer applied to h after each step of one sequence without padding, by TRAIN-3 in float64: what the network
 * would answer if the sequence ended there.
 * @param inputs [T] what each step is read as
 */
export function runningCount(
  { kernel, recurrentKernel, bias, denseKernel, denseBias }: Weights,
  activation: Settings['recurrentActivation'],
  inputs: readonly number[],
): number[] {
  const units = denseKernel.length
  const gate = GATES[activation]
  let h = new Float64Array(units)
  const c = new Float64Array(units)
  return inputs.map((x) => {
    const z = Float64Array.from(bias, (b, j) => {
      let sum = x * (kernel[j] ?? NaN) + b
      for (let k = 0; k < units; k++)
        sum += (h[k] ?? NaN) * (recurrentKernel[k * 4 * units + j] ?? NaN)
      return sum
    })
    const at = (which: number, unit: number) => z[which * units + unit] ?? NaN
    h = h.map((_, unit) => {
      const state =
        gate(at(1, unit)) * (c[unit] ?? NaN) + gate(at(0, unit)) * Math.tanh(at(2, unit))
      c[unit] = state
      return gate(at(3, unit)) * Math.tanh(state)
    })
    return h.reduce((sum, each, k) => sum + each * (denseKernel[k] ?? NaN), denseBias[0] ?? NaN)
  })
}

const GATES = {
  hard_sigmoid: (z: number) => Math.min(1, Math.max(0, 0.2 * z + 0.5)),
  sigmoid: (z: number) => 1 / (1 + Math.exp(-z)),
}

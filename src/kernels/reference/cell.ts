import type { Model } from '#room/kernels/passes.ts'
import type { Reals } from './parameters.ts'

/** A function and its slope, both of what goes in. */
interface Activation {
  value(z: number): number
  slope(z: number): number
}

const tanh: Activation = {
  value: Math.tanh,
  slope: (z) => 1 - Math.tanh(z) ** 2,
}

const sigmoid: Activation = {
  value: (z) => 1 / (1 + Math.exp(-z)),
  slope: (z) => sigmoid.value(z) * (1 - sigmoid.value(z)),
}

/** Keras 2's; its slope is 0.2 on the closed interval (TRAIN-3). */
const hardSigmoid: Activation = {
  value: (z) => Math.min(Math.max(0.2 * z + 0.5, 0), 1),
  slope: (z) => (0.2 * z + 0.5 >= 0 && 0.2 * z + 0.5 <= 1 ? 0.2 : 0),
}

const RECURRENT: Record<Model['recurrentActivation'], Activation> = {
  hard_sigmoid: hardSigmoid,
  sigmoid,
}

/** One step: z [4H], the c before it [H] → c, h [H] (TRAIN-3). */
export function cellForward(
  activation: Model['recurrentActivation'],
  z: Reals,
  before: Reals,
  c: Reals,
  h: Reals,
): void {
  const H = h.length
  const gate = RECURRENT[activation]
  for (let j = 0; j < H; j++) {
    const i = gate.value(z[j] ?? 0)
    const f = gate.value(z[H + j] ?? 0)
    const g = tanh.value(z[2 * H + j] ?? 0)
    const o = gate.value(z[3 * H + j] ?? 0)
    const cell = f * (before[j] ?? 0) + i * g
    c[j] = cell
    h[j] = o * tanh.value(cell)
  }
}

/**
 * The same step backwards: dh, dc [H] → dz [4H]; what goes on to the c before it is added to `dBefore` [H].
 * @param c the c after the step
 */
export function cellBackward(
  activation: Model['recurrentActivation'],
  z: Reals,
  before: Reals,
  c: Reals,
  dh: Reals,
  dc: Reals,
  dz: Reals,
  dBefore: Reals,
): void {
  const H = dh.length
  const gate = RECURRENT[activation]
  for (let j = 0; j < H; j++) {
    const [zi, zf, zg, zo] = [z[j] ?? 0, z[H + j] ?? 0, z[2 * H + j] ?? 0, z[3 * H + j] ?? 0]
    const cell = c[j] ?? 0
    const dCell = (dc[j] ?? 0) + (dh[j] ?? 0) * gate.value(zo) * tanh.slope(cell)
    dz[j] = dCell * tanh.value(zg) * gate.slope(zi)
    dz[H + j] = dCell * (before[j] ?? 0) * gate.slope(zf)
    dz[2 * H + j] = dCell * gate.value(zi) * tanh.slope(zg)
    dz[3 * H + j] = (dh[j] ?? 0) * tanh.value(cell) * gate.slope(zo)
    dBefore[j] = (dBefore[j] ?? 0) + dCell * gate.value(zf)
  }
}

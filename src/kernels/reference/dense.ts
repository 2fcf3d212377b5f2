import type { Plan } from '#room/kernels/plan.ts'
import { zeros, type Parameters, type Reals } from './parameters.ts'

/** y [B] = h·W + b, h [N, H] at the rows' ends. */
export function denseForward({ denseKernel: W, denseBias: b }: Parameters, plan: Plan, h: Reals) {
  const H = W.length
  const y = zeros(plan.end.length, W)
  plan.end.forEach((node, i) => {
    let sum = 0
    for (let k = 0; k < H; k++) sum += (h[node * H + k] ?? 0) * (W[k] ?? 0)
    y[i] = sum + (b[0] ?? 0)
  })
  return y
}

/** dW = Σ h·dy, db = Σ dy over the rows, added to. */
export function denseBackward(
  { denseKernel: dW, denseBias: db }: Parameters,
  plan: Plan,
  h: Reals,
  dy: Reals,
): void {
  const H = dW.length
  plan.end.forEach((node, i) => {
    for (let k = 0; k < H; k++) dW[k] = (dW[k] ?? 0) + (h[node * H + k] ?? 0) * (dy[i] ?? 0)
    db[0] = (db[0] ?? 0) + (dy[i] ?? 0)
  })
}

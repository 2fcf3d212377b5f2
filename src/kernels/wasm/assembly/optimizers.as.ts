import { madd, nmadd } from './lanes.as'
import { size } from './memory.as'

// One update of the weights from `p` to `end` by their gradients, which are zero afterwards (TRAIN-4). Gradients and
// moments lie `size` bytes apart.

// m = β₁m + (1−β₁)g, v = β₂v + (1−β₂)g², p −= rate·m / (√v + ε)
export function adam(
  p: usize, end: usize, rate: f32, beta1: f32, rest1: f32, beta2: f32, rest2: f32, epsilon: f32,
): void {
  const r = f32x4.splat(rate), e = f32x4.splat(epsilon)
  const b1 = f32x4.splat(beta1), r1 = f32x4.splat(rest1)
  const b2 = f32x4.splat(beta2), r2 = f32x4.splat(rest2)
  for (; p < end; p += 16) {
    const gAt = p + size, mAt = gAt + size, vAt = mAt + size
    const g = v128.load(gAt)
    const m = madd(b1, v128.load(mAt), f32x4.mul(r1, g))
    const v = madd(b2, v128.load(vAt), f32x4.mul(r2, f32x4.mul(g, g)))
    const step = f32x4.div(f32x4.mul(r, m), f32x4.add(f32x4.sqrt(v), e))
    v128.store(mAt, m)
    v128.store(vAt, v)
    v128.store(p, f32x4.sub(v128.load(p), step))
    v128.store(gAt, f32x4.splat(0))
  }
}

// v = ρv + (1−ρ)g², p −= rate·g / √(v + ε)
export function rmsprop(p: usize, end: usize, rate: f32, rho: f32, rest: f32, epsilon: f32): void {
  const r = f32x4.splat(rate), e = f32x4.splat(epsilon)
  const keep = f32x4.splat(rho), add = f32x4.splat(rest)
  for (; p < end; p += 16) {
    const gAt = p + size, vAt = gAt + 2 * size
    const g = v128.load(gAt)
    const v = madd(keep, v128.load(vAt), f32x4.mul(add, f32x4.mul(g, g)))
    const step = f32x4.div(f32x4.mul(r, g), f32x4.sqrt(f32x4.add(v, e)))
    v128.store(vAt, v)
    v128.store(p, f32x4.sub(v128.load(p), step))
    v128.store(gAt, f32x4.splat(0))
  }
}

// p −= rate·g
export function sgd(p: usize, end: usize, rate: f32): void {
  const r = f32x4.splat(rate)
  for (; p < end; p += 16) {
    const gAt = p + size
    v128.store(p, nmadd(r, v128.load(gAt), v128.load(p)))
    v128.store(gAt, f32x4.splat(0))
  }
}

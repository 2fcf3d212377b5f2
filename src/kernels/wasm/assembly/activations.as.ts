import { clamp, madd } from './lanes.as'

// tanh x = x·P(x²) / Q(x²), both of degree 4: within 2e-8 of tanh's value, relatively, before rounding, and 5 units in
// the last place after it (mean 0.6). Fitted to |x| ≤ 9; beyond it float32 knows only 1.
@inline export function tanh(x: v128): v128 {
  const one = f32x4.splat(1), minusOne = f32x4.splat(-1)
  x = clamp(x, f32x4.splat(-9), f32x4.splat(9))
  const t = f32x4.mul(x, x)
  let p = madd(t, f32x4.splat(1.335490686742647e-8), f32x4.splat(2.0609299917039577e-5))
  let q = madd(t, f32x4.splat(7.776670509789698e-7), f32x4.splat(3.285658165558858e-4))
  p = madd(t, p, f32x4.splat(3.495603225091424e-3))
  q = madd(t, q, f32x4.splat(2.5877041673320823e-2))
  p = madd(t, p, f32x4.splat(0.13381039014247165))
  q = madd(t, q, f32x4.splat(0.4671435463694699))
  p = madd(t, p, f32x4.splat(0.9999999794956747))
  q = madd(t, q, one)
  return clamp(f32x4.div(f32x4.mul(x, p), q), minusOne, one)
}

// A gate is kept by a number from which its value and its slope follow without z.

// hard_sigmoid: 0.2·z + 0.5 before it is clipped, rounded twice as Keras does, because the slope changes at a point.
// Sigmoid: its value.
@inline export function keep(hard: bool, z: v128): v128 {
  const half = f32x4.splat(0.5)
  if (hard) return f32x4.add(f32x4.mul(z, f32x4.splat(0.2)), half)
  return madd(tanh(f32x4.mul(z, half)), half, half)
}

@inline export function valueOf(hard: bool, kept: v128): v128 {
  return hard ? clamp(kept, f32x4.splat(0), f32x4.splat(1)) : kept
}

// The slope by z, times d: 0.2 on the closed interval, or σ(1 − σ).
@inline export function timesSlope(hard: bool, kept: v128, value: v128, d: v128): v128 {
  if (hard) return v128.and(f32x4.mul(d, f32x4.splat(0.2)), f32x4.eq(kept, value))
  return f32x4.mul(d, f32x4.mul(value, f32x4.sub(f32x4.splat(1), value)))
}

// d·(1 − t²), the slope of t = tanh.
@inline export function timesTanhSlope(t: v128, d: v128): v128 {
  return f32x4.mul(d, f32x4.sub(f32x4.splat(1), f32x4.mul(t, t)))
}

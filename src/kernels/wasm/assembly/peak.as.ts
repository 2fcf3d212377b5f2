import { madd } from './lanes.as'

// The most that this processor can do: twelve chains of multiply-adds that never leave the registers, 96 operations a
// turn. Gives the sum, so that nothing is left out.
export function peak(turns: i32): f32 {
  const a = f32x4.splat(1.0000001), b = f32x4.splat(0.0000001)
  let c0 = a, c1 = a, c2 = a, c3 = a, c4 = a, c5 = a
  let c6 = a, c7 = a, c8 = a, c9 = a, c10 = a, c11 = a
  for (let i = 0; i < turns; i++) {
    c0 = madd(a, b, c0); c1 = madd(a, b, c1); c2 = madd(a, b, c2); c3 = madd(a, b, c3)
    c4 = madd(a, b, c4); c5 = madd(a, b, c5); c6 = madd(a, b, c6); c7 = madd(a, b, c7)
    c8 = madd(a, b, c8); c9 = madd(a, b, c9); c10 = madd(a, b, c10); c11 = madd(a, b, c11)
  }
  const s0 = f32x4.add(f32x4.add(c0, c1), f32x4.add(c2, c3))
  const s1 = f32x4.add(f32x4.add(c4, c5), f32x4.add(c6, c7))
  const s2 = f32x4.add(f32x4.add(c8, c9), f32x4.add(c10, c11))
  return f32x4.extract_lane(f32x4.add(s0, f32x4.add(s1, s2)), 0)
}

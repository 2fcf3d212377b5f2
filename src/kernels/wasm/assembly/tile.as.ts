import { madd } from './lanes.as'

// The one inner loop of all matrix products.
//
//   c[rows][8] = (add ? c : 0) + Σ over k of a[k][rows] ⊗ b[k][8]
//
// Steps between neighbours, in bytes: `ARow` between rows of a, `AStep` between its k; `BStep` between b's k; `CRow`
// between rows of c. k goes through `outer` stretches of `inner`; between two of them a jumps by `aJump` more.
//
// Every entry of c is one chain of multiply-adds over k in order, whatever the number of rows that are computed
// together: so a row's result does not depend on its company, not in a bit (PAD-1).
//
// Registers decide the shape: 6 rows × 8 columns are 12 sums, two of b and one of a: 15 of 16. Pointers that move on
// are faster here than a loop unrolled over fixed offsets.

@inline
export function tile<Rows, ARow, AStep, BStep, CRow>(
  a: usize, aJump: usize, inner: i32, outer: i32, b: usize, c: usize, add: bool,
): void {
  let c00 = f32x4.splat(0), c01 = f32x4.splat(0)
  let c10 = f32x4.splat(0), c11 = f32x4.splat(0)
  let c20 = f32x4.splat(0), c21 = f32x4.splat(0)
  let c30 = f32x4.splat(0), c31 = f32x4.splat(0)
  let c40 = f32x4.splat(0), c41 = f32x4.splat(0)
  let c50 = f32x4.splat(0), c51 = f32x4.splat(0)
  if (add) {
    c00 = v128.load(c); c01 = v128.load(c, 16)
    if (offsetof<Rows>() > 1) { c10 = v128.load(c, offsetof<CRow>()); c11 = v128.load(c, offsetof<CRow>() + 16) }
    if (offsetof<Rows>() > 2) { c20 = v128.load(c, offsetof<CRow>() * 2); c21 = v128.load(c, offsetof<CRow>() * 2 + 16) }
    if (offsetof<Rows>() > 3) { c30 = v128.load(c, offsetof<CRow>() * 3); c31 = v128.load(c, offsetof<CRow>() * 3 + 16) }
    if (offsetof<Rows>() > 4) { c40 = v128.load(c, offsetof<CRow>() * 4); c41 = v128.load(c, offsetof<CRow>() * 4 + 16) }
    if (offsetof<Rows>() > 5) { c50 = v128.load(c, offsetof<CRow>() * 5); c51 = v128.load(c, offsetof<CRow>() * 5 + 16) }
  }
  do {
    const end = b + offsetof<BStep>() * inner
    do {
      const b0 = v128.load(b), b1 = v128.load(b, 16)
      let x = v128.load32_splat(a)
      c00 = madd(x, b0, c00); c01 = madd(x, b1, c01)
      if (offsetof<Rows>() > 1) { x = v128.load32_splat(a, offsetof<ARow>()); c10 = madd(x, b0, c10); c11 = madd(x, b1, c11) }
      if (offsetof<Rows>() > 2) { x = v128.load32_splat(a, offsetof<ARow>() * 2); c20 = madd(x, b0, c20); c21 = madd(x, b1, c21) }
      if (offsetof<Rows>() > 3) { x = v128.load32_splat(a, offsetof<ARow>() * 3); c30 = madd(x, b0, c30); c31 = madd(x, b1, c31) }
      if (offsetof<Rows>() > 4) { x = v128.load32_splat(a, offsetof<ARow>() * 4); c40 = madd(x, b0, c40); c41 = madd(x, b1, c41) }
      if (offsetof<Rows>() > 5) { x = v128.load32_splat(a, offsetof<ARow>() * 5); c50 = madd(x, b0, c50); c51 = madd(x, b1, c51) }
      a += offsetof<AStep>()
      b += offsetof<BStep>()
    } while (b != end)
    a += aJump
  } while (--outer)
  v128.store(c, c00); v128.store(c, c01, 16)
  if (offsetof<Rows>() > 1) { v128.store(c, c10, offsetof<CRow>()); v128.store(c, c11, offsetof<CRow>() + 16) }
  if (offsetof<Rows>() > 2) { v128.store(c, c20, offsetof<CRow>() * 2); v128.store(c, c21, offsetof<CRow>() * 2 + 16) }
  if (offsetof<Rows>() > 3) { v128.store(c, c30, offsetof<CRow>() * 3); v128.store(c, c31, offsetof<CRow>() * 3 + 16) }
  if (offsetof<Rows>() > 4) { v128.store(c, c40, offsetof<CRow>() * 4); v128.store(c, c41, offsetof<CRow>() * 4 + 16) }
  if (offsetof<Rows>() > 5) { v128.store(c, c50, offsetof<CRow>() * 5); v128.store(c, c51, offsetof<CRow>() * 5 + 16) }
}

import { keep, tanh, timesSlope, timesTanhSlope, valueOf } from './activations.as'
import { madd } from './lanes.as'

// Keras's cell (TRAIN-3) for four units, forward and backward, over a run of edges: they read the same token, and
// their parents stand one behind the other (or are one and the same, the root's; then `step` is 0).

// z [..][16] of the parents, tokenRow [16], cParent [..][4] → gates [count][20], and h and c at the children's slots.
// In two loops, because c' waits for one tanh and h for another: apart, more cells are on their way at a time.
@inline
export function cellForward(
  hard: bool, count: i32, step: i32, z: usize, tokenRow: usize, cParent: usize, gates: usize,
  slot: usize, h: usize, c: usize,
): void {
  const ti = v128.load(tokenRow), tf = v128.load(tokenRow, 16)
  const tg = v128.load(tokenRow, 32), to = v128.load(tokenRow, 48)
  const begin = gates, end = gates + 80 * count
  for (; gates != end; gates += 80) {
    const i = keep(hard, f32x4.add(v128.load(z), ti))
    const f = keep(hard, f32x4.add(v128.load(z, 16), tf))
    const g = tanh(f32x4.add(v128.load(z, 32), tg))
    const o = keep(hard, f32x4.add(v128.load(z, 48), to))
    v128.store(gates, i)
    v128.store(gates, f, 16)
    v128.store(gates, g, 32)
    v128.store(gates, o, 48)
    v128.store(gates, madd(valueOf(hard, f), v128.load(cParent), f32x4.mul(valueOf(hard, i), g)), 64)
    z += step * 64
    cParent += step * 16
  }
  for (gates = begin; gates != end; gates += 80) {
    const child: usize = load<i32>(slot)
    const cell = v128.load(gates, 64)
    const t = tanh(cell)
    v128.store(gates, t, 64)
    v128.store(c + child * 16, cell)
    v128.store(h + child * 32, f32x4.mul(valueOf(hard, v128.load(gates, 48)), t))
    slot += 4
  }
}

// dh [..][8], dc [..][4] at the children's rows `from`, dySums [slots] with w [4] of the Dense kernel
// → S [..][16], dc [..][4] at the parents, added to where another child was before; dTokenRow [16], added to.
@inline
export function cellBackward(
  hard: bool, count: i32, step: i32, add: bool, gates: usize, cParent: usize, slot: usize, from: usize,
  dySums: usize, w: v128, dh: usize, dc: usize, S: usize, dcParent: usize, dTokenRow: usize,
): void {
  let di = v128.load(dTokenRow), df = v128.load(dTokenRow, 16)
  let dg = v128.load(dTokenRow, 32), d0 = v128.load(dTokenRow, 48)
  const end = gates + 80 * count
  for (; gates != end; gates += 80) {
    const row: usize = load<i32>(from)
    const dy = v128.load32_splat(dySums + <usize>load<i32>(slot) * 4)
    const dhHere = madd(dy, w, v128.load(dh + row * 32))
    const t = v128.load(gates, 64)
    const o = v128.load(gates, 48), oValue = valueOf(hard, o)
    const dCell = f32x4.add(v128.load(dc + row * 16), timesTanhSlope(t, f32x4.mul(dhHere, oValue)))
    let zo = timesSlope(hard, o, oValue, f32x4.mul(dhHere, t))
    const i = v128.load(gates), iValue = valueOf(hard, i)
    const g = v128.load(gates, 32)
    let zi = timesSlope(hard, i, iValue, f32x4.mul(dCell, g))
    let zg = timesTanhSlope(g, f32x4.mul(dCell, iValue))
    const f = v128.load(gates, 16), fValue = valueOf(hard, f)
    let zf = timesSlope(hard, f, fValue, f32x4.mul(dCell, v128.load(cParent)))
    let dBefore = f32x4.mul(dCell, fValue)
    di = f32x4.add(di, zi)
    df = f32x4.add(df, zf)
    dg = f32x4.add(dg, zg)
    d0 = f32x4.add(d0, zo)
    if (add) {
      zi = f32x4.add(zi, v128.load(S))
      zf = f32x4.add(zf, v128.load(S, 16))
      zg = f32x4.add(zg, v128.load(S, 32))
      zo = f32x4.add(zo, v128.load(S, 48))
      dBefore = f32x4.add(dBefore, v128.load(dcParent))
    }
    v128.store(S, zi)
    v128.store(S, zf, 16)
    v128.store(S, zg, 32)
    v128.store(S, zo, 48)
    v128.store(dcParent, dBefore)
    cParent += step * 16
    S += step * 64
    dcParent += step * 16
    slot += 4
    from += 4
  }
  v128.store(dTokenRow, di)
  v128.store(dTokenRow, df, 16)
  v128.store(dTokenRow, dg, 32)
  v128.store(dTokenRow, d0, 48)
}

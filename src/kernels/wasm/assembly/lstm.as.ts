import { cellBackward, cellForward } from './cell.as'
import { madd, sumOfLanes } from './lanes.as'
import {
  B, c, dc, dh, dTable, dy, dySums, E, edges, endAt, F, fromAt, G, gates, H, h, J, K, levelAt, levels, parents, rows,
  runAt, S, size, slotAt, slots, sRows, STRETCH, table, U, V, W, widest, z,
} from './memory.as'
import { addSTimesH, hTimesU, sTimesU } from './products.as'

// All levels, from the root on: for each group of four units the product of the level's parents, and at once, while it
// is in the first cache, the cells of their children.
export function forward(hard: bool): void {
  fillGroups(h, J, slots * 32, 32)
  fillGroups(c, G, slots * 16, 16)
  for (let level = 0; level < levels; level++) {
    const at = levelAt + level * 16
    const first = load<i32>(at), P = load<i32>(at, 4)
    for (let g = 0; g < G; g++) {
      if (level > 0) hTimesU(g, first, P, z)
      else memory.fill(z, 0, 64)
      if (hard) forwardRuns(true, g, first, load<i32>(at, 8), load<i32>(at, 12))
      else forwardRuns(false, g, first, load<i32>(at, 8), load<i32>(at, 12))
    }
  }
}

// The root's h and c are zero.
function fillGroups(at: usize, groups: i32, stride: usize, bytes: i32): void {
  for (let i = 0; i < groups; i++) memory.fill(at + <usize>i * stride, 0, bytes)
}

@inline
function forwardRuns(hard: bool, g: i32, first: i32, run: i32, count: i32): void {
  let at = runAt + run * 24
  const end = at + count * 24
  for (; at != end; at += 24) {
    const token = load<i32>(at), parent = load<i32>(at, 4), step = load<i32>(at, 8)
    const edge = load<i32>(at, 16)
    cellForward(
      hard, load<i32>(at, 12), step,
      z + (parent - first) * 64,
      table + <usize>(token * G + g) * 64,
      c + <usize>(g * slots + parent) * 16,
      gates + <usize>(g * edges + edge) * 80,
      slotAt + edge * 4,
      h + <usize>((g >> 1) * slots) * 32 + (g & 1) * 16,
      c + <usize>(g * slots) * 16,
    )
  }
}

// dy [rows], back through W [H] and all levels; adds to the gradients of U, K, B and E.
export function backward(hard: bool): void {
  memory.fill(dySums, 0, slots * 4)
  for (let row = 0; row < rows; row++) {
    const at = dySums + load<i32>(endAt + row * 4) * 4
    store<f32>(at, load<f32>(at) + load<f32>(dy + row * 4))
  }
  const zeros = <usize>widest
  fillGroups(dh + zeros * 32, J, (widest + 1) * 32, 32)
  fillGroups(dc + zeros * 16, 2 * G, (widest + 1) * 16, 16)
  memory.fill(dTable, 0, 16 * V * H)
  // The parents from `first` to `end` have S, at as many rows as there are before the end of its room, and dU lacks them.
  let first = parents, end = parents
  for (let level = levels - 1; level >= 0; level--) {
    const at = levelAt + level * 16
    const shift = sRows - end
    // The parents among this level's children.
    if (level + 1 < levels) sTimesU(first + shift, load<i32>(at, 20))
    if (end - first >= STRETCH) {
      addSTimesH(first, first + shift, end - first)
      end = first
    }
    first = load<i32>(at)
    for (let g = 0; g < G; g++) {
      if (hard) backwardRuns(true, g, level, sRows - end)
      else backwardRuns(false, g, level, sRows - end)
    }
  }
  // The root's h is zero.
  addSTimesH(1, 1 + sRows - end, end - 1)
  tableBackward()
}

// @param shift from a parent's slot to its row of S
@inline
function backwardRuns(hard: bool, g: i32, level: i32, shift: i32): void {
  const levelHere = levelAt + level * 16
  const first = load<i32>(levelHere)
  const w = v128.load(W + g * 16)
  const dhGroup = dh + <usize>((g >> 1) * (widest + 1)) * 32 + (g & 1) * 16
  const dcGroup = dc + <usize>(((level & 1) * G + g) * (widest + 1)) * 16
  const dcAbove = dc + <usize>(((~level & 1) * G + g) * (widest + 1)) * 16
  let at = runAt + load<i32>(levelHere, 8) * 24
  const end = at + load<i32>(levelHere, 12) * 24
  for (; at != end; at += 24) {
    const token = load<i32>(at), parent = load<i32>(at, 4), step = load<i32>(at, 8)
    const count = load<i32>(at, 12), edge = load<i32>(at, 16)
    const add = load<i32>(at, 20) != 0
    const gatesHere = gates + <usize>(g * edges + edge) * 80
    const cParent = c + <usize>(g * slots + parent) * 16
    const slot = slotAt + edge * 4, from = fromAt + edge * 4
    const sHere = S + <usize>(g * sRows + parent + shift) * 64
    const dcParent = dcAbove + (parent - first) * 16
    const dToken = dTable + <usize>(token * G + g) * 64
    if (add) {
      cellBackward(
        hard, count, step, true, gatesHere, cParent, slot, from, dySums, w, dhGroup, dcGroup, sHere, dcParent, dToken,
      )
    } else {
      cellBackward(
        hard, count, step, false, gatesHere, cParent, slot, from, dySums, w, dhGroup, dcGroup, sHere, dcParent, dToken,
      )
    }
  }
}

// table [V][4H] = x·K + b, and U once more in the order of the forward product: F [G][H][16] from U [J][4H][8].
export function prepare(): void {
  for (let token = 0; token < V; token++) {
    const x = v128.load32_splat(E + token * 4)
    const row = table + <usize>(token * H) * 16
    for (let q = 0; q < 16 * H; q += 16) {
      v128.store(row + q, madd(x, v128.load(K + q), v128.load(B + q)))
    }
  }
  for (let j = 0; j < J; j++) {
    for (let q = 0; q < 4 * H; q += 4) {
      // Four columns of eight units → eight rows of four columns.
      const from = U + <usize>(j * 4 * H + q) * 32
      const to = F + <usize>((q >> 4) * H + j * 8) * 64 + (q & 15) * 4
      transpose(from, 32, to, 64)
      transpose(from + 16, 32, to + 256, 64)
    }
  }
}

// Four by four, with these steps in bytes between rows.
@inline
export function transpose(from: usize, fromRow: usize, to: usize, toRow: usize): void {
  const r0 = v128.load(from), r1 = v128.load(from + fromRow)
  const r2 = v128.load(from + 2 * fromRow), r3 = v128.load(from + 3 * fromRow)
  const a = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5), b = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7)
  const d = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5), e = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7)
  v128.store(to, v128.shuffle<f32>(a, d, 0, 1, 4, 5))
  v128.store(to + toRow, v128.shuffle<f32>(a, d, 2, 3, 6, 7))
  v128.store(to + 2 * toRow, v128.shuffle<f32>(b, e, 0, 1, 4, 5))
  v128.store(to + 3 * toRow, v128.shuffle<f32>(b, e, 2, 3, 6, 7))
}

// dK += Σ x·dTable, dB += Σ dTable, dE += dTable·K, over the tokens.
function tableBackward(): void {
  for (let token = 0; token < V; token++) {
    const x = v128.load32_splat(E + token * 4)
    const row = dTable + <usize>(token * H) * 16
    let dx = f32x4.splat(0)
    for (let q = 0; q < 16 * H; q += 16) {
      const d = v128.load(row + q)
      const dK = K + size + q, dB = B + size + q
      v128.store(dK, madd(x, d, v128.load(dK)))
      v128.store(dB, f32x4.add(v128.load(dB), d))
      dx = madd(d, v128.load(K + q), dx)
    }
    const dE = E + size + token * 4
    store<f32>(dE, load<f32>(dE) + sumOfLanes(dx))
  }
}

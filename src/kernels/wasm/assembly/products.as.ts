import { dh, F, G, H, h, J, S, size, slots, sRows, STRETCH, U, widest } from './memory.as'
import { Size1, Size2, Size3, Size32, Size4, Size5, Size6, Size64 } from './sizes.as'
import { tile } from './tile.as'

// The three products of a training step. H is a multiple of 8, and each walks its matrices in the order in which they
// lie in memory. P parents of a level, at slots `first` …

// How many rows to take next of those left: the most that registers hold, and no small rest where halves would do.
const MOST: i32 = ASC_FEATURE_RELAXED_SIMD ? 6 : 4
@inline function rowsNext(left: i32): i32 {
  if (left >= 2 * MOST - 1) return MOST
  return left > MOST ? (left + 1) >> 1 : left
}

// z [P][16] = h [P, H] · U, the columns of group g.
export function hTimesU(g: i32, first: i32, P: i32, z: usize): void {
  const panel = F + <usize>(g * H) * 64
  hTimesHalf(first, P, panel, z)
  hTimesHalf(first, P, panel + 32, z + 16 * 2)
}

function hTimesHalf(first: i32, P: i32, b: usize, c: usize): void {
  const jump: usize = slots * 32 - 32
  let a = h + first * 32
  while (P > 0) {
    const n = rowsNext(P)
    if (n == 6) tile<Size6, Size32, Size4, Size64, Size64>(a, jump, 8, J, b, c, false)
    else if (n == 5) tile<Size5, Size32, Size4, Size64, Size64>(a, jump, 8, J, b, c, false)
    else if (n == 4) tile<Size4, Size32, Size4, Size64, Size64>(a, jump, 8, J, b, c, false)
    else if (n == 3) tile<Size3, Size32, Size4, Size64, Size64>(a, jump, 8, J, b, c, false)
    else if (n == 2) tile<Size2, Size32, Size4, Size64, Size64>(a, jump, 8, J, b, c, false)
    else tile<Size1, Size32, Size4, Size64, Size64>(a, jump, 8, J, b, c, false)
    P -= n
    a += n * 32
    c += n * 64
  }
}

// dh [J][P][8] = S [P, 4H] · Uᵀ, from row `first` of S on; some rows at a time, so that theirs of S and all of U stay in
// the second cache.
const BLOCK: i32 = 48

export function sTimesU(first: i32, P: i32): void {
  for (let done = 0; done < P; done += BLOCK) {
    const n = min(BLOCK, P - done)
    for (let j = 0; j < J; j++) {
      sTimesEight(first + done, n, U + <usize>(j * H) * 128, dh + <usize>(j * (widest + 1) + done) * 32)
    }
  }
}

function sTimesEight(first: i32, P: i32, b: usize, c: usize): void {
  const jump: usize = sRows * 64 - 64
  let a = S + first * 64
  while (P > 0) {
    const n = rowsNext(P)
    if (n == 6) tile<Size6, Size64, Size4, Size32, Size32>(a, jump, 16, G, b, c, false)
    else if (n == 5) tile<Size5, Size64, Size4, Size32, Size32>(a, jump, 16, G, b, c, false)
    else if (n == 4) tile<Size4, Size64, Size4, Size32, Size32>(a, jump, 16, G, b, c, false)
    else if (n == 3) tile<Size3, Size64, Size4, Size32, Size32>(a, jump, 16, G, b, c, false)
    else if (n == 2) tile<Size2, Size64, Size4, Size32, Size32>(a, jump, 16, G, b, c, false)
    else tile<Size1, Size64, Size4, Size32, Size32>(a, jump, 16, G, b, c, false)
    P -= n
    a += n * 64
    c += n * 32
  }
}

// dU [J][4H][8] += Sᵀ · h over so many parents, from slot `parent` and row `first` of S on; a stretch at a time.
export function addSTimesH(parent: i32, first: i32, count: i32): void {
  while (count > 0) {
    // No short rest where halves would do.
    const n = count > STRETCH ? min(STRETCH, (count + 1) >> 1) : count
    for (let g = 0; g < G; g++) {
      const a = S + <usize>(g * sRows + first) * 64
      for (let j = 0; j < J; j++) {
        const b = h + <usize>(j * slots + parent) * 32
        sixteenColumns(a, n, b, U + size + <usize>(j * H * 4 + g * 16) * 32)
      }
    }
    parent += n
    first += n
    count -= n
  }
}

// 16 = 6 + 5 + 5, or four times 4.
function sixteenColumns(a: usize, n: i32, b: usize, c: usize): void {
  if (ASC_FEATURE_RELAXED_SIMD) {
    tile<Size6, Size4, Size64, Size32, Size32>(a, 0, n, 1, b, c, true)
    tile<Size5, Size4, Size64, Size32, Size32>(a + 24, 0, n, 1, b, c + 192, true)
    tile<Size5, Size4, Size64, Size32, Size32>(a + 44, 0, n, 1, b, c + 352, true)
  } else {
    tile<Size4, Size4, Size64, Size32, Size32>(a, 0, n, 1, b, c, true)
    tile<Size4, Size4, Size64, Size32, Size32>(a + 16, 0, n, 1, b, c + 128, true)
    tile<Size4, Size4, Size64, Size32, Size32>(a + 32, 0, n, 1, b, c + 256, true)
    tile<Size4, Size4, Size64, Size32, Size32>(a + 48, 0, n, 1, b, c + 384, true)
  }
}

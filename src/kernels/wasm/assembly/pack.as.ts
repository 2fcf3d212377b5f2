import { transpose } from './lstm.as'
import { B, D, E, G, H, J, K, size, staging, U, V, W } from './memory.as'

// Weights, or moments, between Keras's order in `staging` and ours, `part` times `size` bytes behind the weights:
// 0 weights, 2 first moments, 3 second moments.

export function pack(part: i32): void {
  const by = <usize>part * size
  const bias = move(by, true)
  const dense = bias + <usize>H * 16
  memory.copy(W + by, dense, H * 4)
  memory.copy(D + by, dense + H * 4, 4)
  memory.copy(E + by, dense + H * 4 + 16, V * 4)
}

export function unpack(part: i32): void {
  const by = <usize>part * size
  const bias = move(by, false)
  const dense = bias + <usize>H * 16
  memory.copy(dense, W + by, H * 4)
  memory.copy(dense + H * 4, D + by, 4)
  memory.copy(dense + H * 4 + 16, E + by, V * 4)
}

// Kernel, recurrent kernel and bias, one way or the other; gives where the bias stands in `staging`.
@inline
function move(by: usize, inwards: bool): usize {
  const recurrent = staging + <usize>H * 16
  const bias = recurrent + <usize>(H * H) * 16
  for (let gate = 0; gate < 4; gate++) {
    for (let g = 0; g < G; g++) {
      // Four units of one gate: in Keras's order, in ours.
      const theirs: usize = (gate * H + g * 4) * 4, ours: usize = g * 64 + gate * 16
      moveFour(staging + theirs, K + by + ours, inwards)
      moveFour(bias + theirs, B + by + ours, inwards)
    }
  }
  for (let j = 0; j < J; j++) {
    for (let gate = 0; gate < 4; gate++) {
      for (let g = 0; g < G; g++) {
        const rows = recurrent + <usize>(j * 8 * H) * 16 + (gate * H + g * 4) * 4
        const columns = U + by + <usize>(j * H) * 128 + (g * 64 + gate * 16) * 8
        if (inwards) {
          transpose(rows, H * 16, columns, 32)
          transpose(rows + H * 64, H * 16, columns + 16, 32)
        } else {
          transpose(columns, 32, rows, H * 16)
          transpose(columns + 16, 32, rows + H * 64, H * 16)
        }
      }
    }
  }
  return bias
}

@inline
function moveFour(theirs: usize, ours: usize, inwards: bool): void {
  if (inwards) v128.store(ours, v128.load(theirs))
  else v128.store(theirs, v128.load(ours))
}

// Gradients and moments.
export function clear(): void {
  memory.fill(U + size, 0, 3 * size)
}

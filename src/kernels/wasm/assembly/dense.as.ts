import { madd, sumOfLanes } from './lanes.as'
import { D, dy, endAt, H, h, rows, size, slots, W, y } from './memory.as'

// y [rows] = h·W + b at the rows' ends; h [J][slots][8], W [H].
export function denseForward(): void {
  const stride: usize = slots * 32
  for (let row = 0; row < rows; row++) {
    let from = h + load<i32>(endAt + row * 4) * 32
    let sum0 = f32x4.splat(0), sum1 = f32x4.splat(0)
    for (let w: usize = 0; w < <usize>H * 4; w += 32) {
      sum0 = madd(v128.load(from), v128.load(W + w), sum0)
      sum1 = madd(v128.load(from, 16), v128.load(W + w, 16), sum1)
      from += stride
    }
    store<f32>(y + row * 4, sumOfLanes(f32x4.add(sum0, sum1)) + load<f32>(D))
  }
}

// dW += Σ dy·h, db += Σ dy.
export function denseBackward(): void {
  const stride: usize = slots * 32
  let sum: f32 = load<f32>(D + size)
  for (let row = 0; row < rows; row++) {
    const d = v128.load32_splat(dy + row * 4)
    let from = h + load<i32>(endAt + row * 4) * 32
    for (let at = W + size; at < W + size + <usize>H * 4; at += 32) {
      v128.store(at, madd(d, v128.load(from), v128.load(at)))
      v128.store(at, madd(d, v128.load(from, 16), v128.load(at, 16)), 16)
      from += stride
    }
    sum += load<f32>(dy + row * 4)
  }
  store<f32>(D + size, sum)
}

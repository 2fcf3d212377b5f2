import { sameBits } from '#room/core/float32.ts'
import { type Inside, statesOf } from '#room/core/inside.ts'

/** Steps `from` … `to` (not among them), counted from 0. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The stretches of masked steps, from left to right. */
export function maskedStretches(masked: Uint8Array): Stretch[] {
  const found: Stretch[] = []
  for (let t = 0; t < masked.length; t++) {
    if (masked[t] !== 1) continue
    const from = t
    while (masked[t + 1] === 1) t++
    found.push({ from, to: t + 1 })
  }
  return found
}

/** [T] the number of ones up to each step. */
export function trueSums(cells: Int8Array): number[] {
  let sum = 0
  return Array.from(cells, (cell) => (sum += cell === 1 ? 1 : 0))
}

/** Whose h and c a masked step holds. */
export interface Held {
  /** The last step that was read, from 0 on; -1: none was. */
  readonly from: number
  /** Whether h and c are the same in each bit. */
  readonly same: boolean
}

/** What the masked step `t` holds, compared bit by bit; null where the step is read. */
export function heldAt(inside: Inside, t: number): Held | null {
  const { masked, units } = inside
  if (masked[t] !== 1) return null
  let from = t - 1
  while (from >= 0 && masked[from] === 1) from--
  const same = (['cell', 'hidden'] as const).every((kind) => {
    const plane = statesOf(inside, kind)
    const before = from < 0 ? null : plane.subarray(from * units)
    return plane
      .subarray(t * units, (t + 1) * units)
      .every((value, unit) => sameBits(value, before?.[unit] ?? 0))
  })
  return { from, same }
}

/** Step and index: what `step` (from 1 on) means for a sequence of so many steps. */
export const indexOf = (step: number, steps: number): number =>
  Math.max(0, Math.min(Math.round(step), steps) - 1)

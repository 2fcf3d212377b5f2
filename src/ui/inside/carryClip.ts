import type { CSSProperties } from 'react'
import type { Columns } from './mapLayout.ts'
import type { Stretch } from './stepFacts.ts'

/** Around the drawing, for lines and dots that stand out over its edge. */
const AROUND = 9

/**
 * What carry.module.css clips a drawing to: all of it but the held stretches at first, then all of it, each stretch from
 * its left to its right at the same time. `box` is what the pixels are counted from.
 */
export function carryClip(
  stretches: readonly Stretch[],
  { x, right, steps }: Columns,
  height: number,
  box: 'border-box' | 'view-box',
): CSSProperties {
  const [low, high] = [-AROUND, height + AROUND]
  const clip = (done: 0 | 1) => {
    // By the rule of even and odd, a rectangle within the outer one is a hole.
    const holes = stretches.map(({ from, to }) => {
      // Nothing of the last step is left beside its hole.
      const end = to < steps ? x(to) : right + AROUND
      return rectangle(done === 1 ? end : x(from), low, end, high)
    })
    return `polygon(evenodd, ${[rectangle(-AROUND, low, right + AROUND, high), ...holes].join()}) ${box}`
  }
  return { '--carry-from': clip(0), '--carry-to': clip(1) } as CSSProperties
}

/** Its corners, and the first again, so that the way to the next rectangle and back encloses nothing. */
const rectangle = (left: number, top: number, right: number, bottom: number): string =>
  [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ]
    .map(([x, y]) => `${String(x)}px ${String(y)}px`)
    .join()

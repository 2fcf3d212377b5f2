import { expect, test } from 'vitest'
import { carryClip } from './carryClip.ts'
import { columnsOf } from './mapLayout.ts'

/** The rectangles of a clip, each by its left and right: the outer one, then the holes. */
function rectangles(clip: string): number[][] {
  const corners = [...clip.matchAll(/(-?[\d.]+)px -?[\d.]+px/g)].map(([, x]) => Number(x))
  return Array.from({ length: corners.length / 5 }, (_, i) => corners.slice(5 * i, 5 * i + 2))
}

test('each held stretch is hidden as a whole at first, and up to its end at last', () => {
  const columns = columnsOf(10, 300)
  const { x, right } = columns
  const stretches = [
    { from: 2, to: 4 },
    { from: 7, to: 10 },
  ]
  const style = { ...carryClip(stretches, columns, 100, 'border-box') } as Record<string, string>
  const [whole = [], ...before] = rectangles(style['--carry-from'] ?? '')
  const [same, ...after] = rectangles(style['--carry-to'] ?? '')
  const [left = NaN, end = NaN] = whole
  expect(left).toBeLessThan(0)
  expect(end).toBeGreaterThan(right)
  expect(same).toEqual(whole)
  // The last stretch ends where everything does.
  expect(before).toEqual([
    [x(2), x(4)],
    [x(7), end],
  ])
  expect(after).toEqual([
    [x(4), x(4)],
    [end, end],
  ])
})

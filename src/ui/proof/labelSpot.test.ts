import { expect, test } from 'vitest'
import { labelSpot, overlap, textWidth } from './labelSpot.ts'

const plot = { left: 40, top: 10, width: 560, height: 260 }
const size = { width: 200, height: 16 }
const line = (y: (x: number) => number) =>
  Array.from({ length: 41 }, (_, step) => ({ x: 40 + step * 14, y: y(step) }))
const flat = line(() => 60)

test('a label stands above its line, near the place that was asked for', () => {
  const { left, top } = labelSpot(flat, [], [], size, plot, 200)
  expect(Math.abs(left - 200)).toBeLessThanOrEqual(7)
  expect(top + size.height).toBeLessThan(60)
})

test('a label goes below where another line runs above', () => {
  const box = labelSpot(flat, [line(() => 45)], [], size, plot, 200)
  expect(box.top).toBeGreaterThan(60)
})

test('a label keeps off a line that falls steeply across it', () => {
  const steep = line((step) => (step < 14 ? 20 : 200))
  const box = labelSpot(flat, [steep], [], size, plot, 200)
  for (const { x, y } of steep)
    expect(overlap(box, { left: x, top: y, width: 0.1, height: 0.1 })).toBe(false)
})

test('two labels do not share a place', () => {
  const first = labelSpot(flat, [], [], size, plot, 200)
  const second = labelSpot(
    line(() => 62),
    [],
    [first],
    size,
    plot,
    200,
  )
  expect(overlap(first, second)).toBe(false)
})

test('a label stays inside, at the top edge too', () => {
  const { top } = labelSpot(
    line(() => 15),
    [],
    [],
    size,
    plot,
    200,
  )
  expect(top).toBeGreaterThan(15)
})

test('a Japanese letter is about twice as wide as a Latin one', () => {
  expect(textWidth('マスクあり', 10)).toBe(50)
  expect(textWidth('masks', 10)).toBeCloseTo(29)
})

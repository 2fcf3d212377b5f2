import { expect, test } from 'vitest'
import { columnsOf, LEFT, rowsOf } from './mapLayout.ts'

test.each([1, 17, 64, 104])('%i steps fit into any width, none overlapping', (steps) => {
  for (const width of [200, 243, 306, 700]) {
    const { x, right, pitch } = columnsOf(steps, width)
    expect(x(0)).toBe(LEFT)
    expect(right).toBeCloseTo(x(steps - 1) + pitch)
    expect(right).toBeLessThanOrEqual(width)
    expect(pitch).toBeGreaterThan(1)
  }
})

test.each([
  [16, 10],
  [16, 0],
  [16, 16],
  [1, 1],
  [128, 60],
  [512, 300],
])('of %i rows, %i above the gap, each is found where it is drawn', (count, above) => {
  const rows = rowsOf(count, above)
  expect(rows.height).toBeLessThan(600)
  for (let row = 0; row < count; row++) {
    expect(rows.at(rows.y(row))).toBe(row)
    expect(rows.at(rows.y(row) + rows.pitch - 0.01)).toBe(row)
  }
  expect(rows.at(-3)).toBe(0)
  expect(rows.at(9999)).toBe(count - 1)
})

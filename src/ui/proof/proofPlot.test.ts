import { expect, test } from 'vitest'
import { pathOf, pointsOf, proofPlot } from './proofPlot.ts'

test('0 steps stand at the left end of the axis and 40 at its right end', () => {
  const { area, x } = proofPlot([5.01, -2.2], 5, 624, false)
  expect(x(0)).toBe(area.left)
  expect(x(40)).toBe(area.left + area.width)
})

test('all predictions, 0 and the true sum are inside', () => {
  const { area, y } = proofPlot([0.02, 0.03], 7, 624, false)
  for (const value of [0, 0.02, 7]) {
    expect(y(value)).toBeGreaterThanOrEqual(area.top)
    expect(y(value)).toBeLessThanOrEqual(area.top + area.height)
  }
})

test('a large true sum far from the lines does not press them flat', () => {
  const { area, y, hasSum } = proofPlot([13.2, 12.1], 34, 624, false)
  expect(hasSum).toBe(false)
  expect(y(12.1) - y(13.2)).toBeGreaterThan(area.height / 3)
})

test('a large true sum near the lines is inside', () => {
  const { area, y, hasSum } = proofPlot([33.5, 20], 34, 624, false)
  expect(hasSum).toBe(true)
  expect(y(34)).toBeGreaterThanOrEqual(area.top)
})

test('the line at zero is marked', () => {
  const { yTicks } = proofPlot([5, -2.2], 5, 624, false)
  expect(yTicks.filter(({ zero }) => zero).map(({ text }) => text)).toEqual(['0'])
  expect(yTicks[0]?.text).toBe('−3')
})

test('long numbers at the axis get room', () => {
  const narrow = proofPlot([0, 1], 1, 358, true).area.left
  expect(proofPlot([0, -123_456], 1, 358, true).area.left).toBeGreaterThan(narrow)
})

test('what is no number is neither drawn nor measured', () => {
  const plot = proofPlot([1, Number.NaN, Infinity, 2], 1, 624, false)
  expect(pointsOf(plot, [1, Number.NaN, Infinity, 2])).toHaveLength(2)
})

test('a path goes through its points', () => {
  expect(
    pathOf([
      { x: 1, y: 2 },
      { x: 3.25, y: 4 },
    ]),
  ).toBe('M1.0 2.0L3.3 4.0')
})

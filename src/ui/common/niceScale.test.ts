import { expect, test } from 'vitest'
import { formatTick, niceScale } from './niceScale.ts'

test('a scale has round ends around its values', () => {
  expect(niceScale(-2.24, 5.07, 10)).toEqual({
    min: -3,
    max: 6,
    step: 1,
    ticks: [-3, -2, -1, 0, 1, 2, 3, 4, 5, 6],
  })
})

test('a scale never has more intervals than asked for', () => {
  for (const most of [3, 5, 8]) {
    for (const [low, high] of [
      [0, 0.37],
      [-123, 4],
      [4.999, 5.001],
      [-1e-5, 2e-5],
    ] as const) {
      const { ticks, min, max } = niceScale(low, high, most)
      expect(ticks.length - 1).toBeLessThanOrEqual(most)
      expect(min).toBeLessThanOrEqual(low)
      expect(max).toBeGreaterThanOrEqual(high)
    }
  }
})

test('a single value still makes a scale', () => {
  const { min, max } = niceScale(3, 3, 5)
  expect(max).toBeGreaterThan(min)
  expect(niceScale(0, 0, 5).ticks.length).toBeGreaterThan(1)
})

test('whole numbers are not divided', () => {
  expect(niceScale(0, 2, 10, 1).ticks).toEqual([0, 1, 2])
})

test('ticks have the decimals of their step and a true minus sign', () => {
  expect([-0.5, 0, 0.5].map((tick) => formatTick(tick, 0.5))).toEqual(['−0.5', '0.0', '0.5'])
  expect(formatTick(-3, 1)).toBe('−3')
  expect(formatTick(0.1 + 0.2, 0.1)).toBe('0.3')
  expect(formatTick(200, 100)).toBe('200')
  expect(formatTick(-0.00002, 0.00001)).toBe('−2e−5')
  expect(formatTick(2_000_000, 1_000_000)).toBe('2e6')
})

test('large ticks are told apart', () => {
  const { ticks, step } = niceScale(0, 1.2e18, 9)
  const texts = ticks.map((tick) => formatTick(tick, step))
  expect(texts).toContain('1.2e18')
  expect(new Set(texts).size).toBe(ticks.length)
  expect(formatTick(-1.5e6, 500_000)).toBe('−1.5e6')
  expect(formatTick(0, 1e18)).toBe('0')
})

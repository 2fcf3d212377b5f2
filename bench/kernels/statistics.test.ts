import { expect, test } from 'vitest'
import { median, significant } from './statistics.ts'

test('the median is the middle value, whatever the order, and one wild value moves it little', () => {
  expect(median([10, 9, 1000])).toBe(10)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([7])).toBe(7)
  expect(median([])).toBeNaN()
})

test('significant digits are counted from the first that is not zero', () => {
  expect(significant(0.012345, 3)).toBe(0.0123)
  expect(significant(123456, 3)).toBe(123000)
})

import { expect, test } from 'vitest'
import { randomBits } from './randomBits.ts'

test('a sequence of exactly so many bits', () => {
  expect(randomBits({ exactly: 10 })).toMatch(/^[01]{10}$/)
})

test.each([
  [0, 1],
  [0.999, 12],
])('a length of 1 to the most is drawn: %d gives %d', (drawn, length) => {
  expect(randomBits({ upTo: 12 }, () => drawn)).toHaveLength(length)
})

test('both bits come up', () => {
  const draws = [0.2, 0.7, 0.49, 0.5]
  expect(randomBits({ exactly: 4 }, () => draws.shift() ?? 0)).toBe('0101')
})

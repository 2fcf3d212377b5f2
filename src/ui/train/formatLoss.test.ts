import { expect, test } from 'vitest'
import { formatLoss } from './formatLoss.ts'

test.each([
  [12.345678, '12.3457'],
  [0.0564, '0.0564'],
  [0, '0.0000'],
  [0.00004321, '4.32e−5'],
  [3.5e12, '3.50e12'],
  [Number.NaN, 'NaN'],
  [Infinity, '∞'],
])('a loss of %d is written %s', (loss, text) => {
  expect(formatLoss(loss)).toBe(text)
})

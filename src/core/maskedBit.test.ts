import { expect, test } from 'vitest'
import { maskedBit } from './maskedBit.ts'

test.each([
  [0, 0],
  [-0, 0],
  [1, 1],
  // The nearest float32 of these are the bits themselves.
  [0.99999999, 1],
  [1.00000001, 1],
  [1e-50, 0],
  [0.999999, null],
  [1e-40, null],
  [-1, null],
])('a mask value of %d skips bit %d', (maskValue, bit) => {
  expect(maskedBit(maskValue)).toBe(bit)
})

import { expect, test } from 'vitest'
import { shortestFloat32 } from './shortestFloat32.ts'

// What np.float32(…) prints.
test.each([
  [Math.fround(7.7854743), '7.7854743'],
  [Math.fround(4.88129), '4.88129'],
  [Math.fround(4.8812904), '4.8812904'],
  [Math.fround(0.1), '0.1'],
  [Math.fround(0.123456789), '0.12345679'],
  [-1, '-1'],
  [0, '0'],
  [16777216, '16777216'],
])('%d prints as %s', (value, text) => {
  expect(shortestFloat32(value)).toBe(text)
})

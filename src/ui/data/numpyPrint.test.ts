import { expect, test } from 'vitest'
import { printFloats, printInts } from './numpyPrint.ts'

const rows = (mask: number) => [
  [1, 0, 1, mask],
  [0, mask, mask, mask],
]

test('the mask value -1 prints as in the article', () => {
  expect(
    printFloats([
      [1, 0, 1, 1, 0, 1, 0, -1, -1, -1],
      [0, 1, 1, 1, 1, 0, -1, -1, -1, -1],
    ]),
  ).toBe('[[ 1.  0.  1.  1.  0.  1.  0. -1. -1. -1.]\n [ 0.  1.  1.  1.  1.  0. -1. -1. -1. -1.]]')
})

// As NumPy 2 prints np.array(rows, dtype='float32').
test.each([
  [-10, '[[  1.   0.   1. -10.]\n [  0. -10. -10. -10.]]'],
  [0.5, '[[1.  0.  1.  0.5]\n [0.  0.5 0.5 0.5]]'],
  [-0.25, '[[ 1.    0.    1.   -0.25]\n [ 0.   -0.25 -0.25 -0.25]]'],
  [10, '[[ 1.  0.  1. 10.]\n [ 0. 10. 10. 10.]]'],
  [0.0005, '[[1.e+00 0.e+00 1.e+00 5.e-04]\n [0.e+00 5.e-04 5.e-04 5.e-04]]'],
  [0.00025, '[[1.0e+00 0.0e+00 1.0e+00 2.5e-04]\n [0.0e+00 2.5e-04 2.5e-04 2.5e-04]]'],
  [
    0.123456789,
    '[[1.         0.         1.         0.12345679]\n [0.         0.12345679 0.12345679 0.12345679]]',
  ],
])('the mask value %d prints as NumPy does', (mask, text) => {
  expect(printFloats(rows(mask))).toBe(text)
})

test('without a mask value there is no room for a sign', () => {
  expect(printFloats([[1, 0]])).toBe('[[1. 0.]]')
})

test('IDs print as whole numbers', () => {
  expect(
    printInts([
      [2, 1, 0],
      [1, 0, 0],
    ]),
  ).toBe('[[2 1 0]\n [1 0 0]]')
})

import { expect, test } from 'vitest'
import { formatPrediction } from './formatNumber.ts'

test.each([
  [5.00999, '5.0100'],
  [-2.24, '−2.2400'],
  [-1e-9, '0.0000'],
  [999_999.5, '999999.5000'],
  [1e6, '1.0000e6'],
  [1206447105036517376, '1.2064e18'],
  [-3.4e38, '−3.4000e38'],
  [Number.NaN, 'NaN'],
  [-Infinity, '−∞'],
])('a prediction of %d is shown as %s', (value, text) => {
  expect(formatPrediction(value)).toBe(text)
})

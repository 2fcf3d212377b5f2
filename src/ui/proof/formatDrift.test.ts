import { expect, test } from 'vitest'
import { formatDrift } from './formatDrift.ts'

test.each([
  [0, '0'],
  [-5.85841, '−5.8584'],
  [0.0722, '0.0722'],
  [0.00005, '0.0001'],
  [4.8e-7, '4.8e−7'],
  [-4.8e-7, '−4.8e−7'],
  [Number.NaN, 'NaN'],
])('a drift of %d is shown as %s', (drift, text) => {
  expect(formatDrift(drift)).toBe(text)
})

import { expect, test } from 'vitest'
import { durationOf } from './duration.ts'

const text = (ms: number, fine = false) =>
  durationOf(ms, fine)
    .map(({ value, unit }) => `${value} ${unit}`)
    .join(' ')

test.each([
  [0, '0.0 s'],
  [640, '0.6 s'],
  [1_900, '1.9 s'],
  [59_949, '59.9 s'],
  [59_960, '1 min 0 s'],
  [200_000, '3 min 20 s'],
  [3_599_600, '1 h 0 min'],
  [7_500_000, '2 h 5 min'],
])('%d ms are %s', (ms, said) => {
  expect(text(ms)).toBe(said)
})

test.each([
  [8.23, '8.2 ms'],
  [51.4, '51 ms'],
  [999.6, '1.0 s'],
])('%d ms are %s where it matters', (ms, said) => {
  expect(text(ms, true)).toBe(said)
})

import { expect, test } from 'vitest'
import { rulerMarks } from './ruler.ts'

const labels = (width: number, bits: number) =>
  rulerMarks(width, bits, 0, null).ticks.flatMap(({ label }) => (label === null ? [] : [label]))

test('a short ruler labels every whole number', () => {
  expect(labels(392, 7)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})

test.each([
  [392, 34],
  [392, 64],
  [288, 64],
  [344, 28],
])('on %d px the labels of %d bits stand apart, the first at 0', (width, bits) => {
  const { ticks } = rulerMarks(width, bits, 0, null)
  const at = ticks.flatMap((tick) => (tick.label === null ? [] : [tick.at]))
  expect(at.length).toBeGreaterThan(3)
  expect(at[0]).toBe(14)
  at.slice(1).forEach((x, index) => {
    expect(x - (at[index] ?? 0)).toBeGreaterThanOrEqual(26)
  })
})

test('ring and needle stand where their numbers are', () => {
  const { start, end, ring, needle } = rulerMarks(128, 10, 5, 7.5)
  expect([start, end]).toEqual([14, 114])
  expect(ring).toBe(64)
  expect(needle).toEqual({ at: 89, side: 'inside' })
})

test.each([
  [-0.8435, 'left', 14],
  [14.2, 'right', 114],
  [Infinity, 'right', 114],
  [-Infinity, 'left', 14],
] as const)(
  'a prediction of %d leaves the ruler: the needle stops at its end',
  (value, side, at) => {
    expect(rulerMarks(128, 10, 5, value).needle).toEqual({ at, side })
  },
)

test('without a number there is no needle', () => {
  expect(rulerMarks(128, 10, 5, null).needle).toBeNull()
  expect(rulerMarks(128, 10, 5, Number.NaN).needle).toBeNull()
})

test('an empty sequence and a place without width break nothing', () => {
  expect(rulerMarks(128, 0, 0, 0.1).ticks.map(({ label }) => label)).toEqual([0, 1])
  expect(rulerMarks(0, 64, 3, 1).end).toBe(14)
})

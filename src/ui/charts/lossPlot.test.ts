import { expect, test } from 'vitest'
import type { EpochResult } from '#room/core/results.ts'
import { lossPlot } from './lossPlot.ts'

const epochs = (...losses: [loss: number, valLoss: number | null][]): EpochResult[] =>
  losses.map(([loss, valLoss], index) => ({ epoch: index + 1, loss, valLoss, ms: 1 }))

test('the axis spans all planned epochs from the start', () => {
  const { epochs: x, loss, valLoss } = lossPlot(epochs([12.3, 11], [8, 9]), 100, 'linear')
  expect(x).toEqual([0, 1, 2, 100])
  expect(loss).toEqual([null, 12.3, 8, null])
  expect(valLoss).toEqual([null, 11, 9, null])
})

test('a run that went on for longer than is planned now is drawn whole', () => {
  const { epochs: x } = lossPlot(epochs([3, 3], [2, 2], [1, 1]), 2, 'linear')
  expect(x.at(-1)).toBe(3)
})

test('without validating rows there is no second line', () => {
  expect(lossPlot(epochs([3, null], [2, null]), 2, 'linear').valLoss).toBeNull()
})

test.each([
  [12.3, 14],
  [14, 14],
  [1.1, 1.2],
  [3.1, 3.5],
  [7.2, 8],
  [0.056, 0.06],
  [45, 50],
  [3e9, 3e9],
])('a highest loss of %d gives an axis up to %d', (highest, top) => {
  expect(lossPlot(epochs([highest, 0.01]), 100, 'linear').domain).toEqual([0, top])
})

test('the axis grows with a loss that rises', () => {
  expect(lossPlot(epochs([1, 1], [30, 1]), 100, 'linear').domain).toEqual([0, 30])
})

test('the log view draws log10 between whole powers of ten', () => {
  const { loss, domain } = lossPlot(epochs([100, 20], [0.05, 0.02]), 100, 'log')
  expect(loss[1]).toBe(2)
  expect(domain).toEqual([-2, 2])
})

test('one power of ten is the least that the log view spans', () => {
  expect(lossPlot(epochs([10, 10]), 100, 'log').domain).toEqual([1, 2])
})

test('what is no number is not drawn, and moves no axis', () => {
  const history = epochs([4, Number.NaN], [Infinity, 3], [0, 2])
  const linear = lossPlot(history, 10, 'linear')
  expect(linear.loss).toEqual([null, 4, null, 0, null])
  expect(linear.valLoss).toEqual([null, null, 3, 2, null])
  expect(linear.domain).toEqual([0, 4])
  expect(lossPlot(history, 10, 'log').loss).toEqual([null, Math.log10(4), null, null, null])
})

test('before the first epoch there are axes and no line', () => {
  expect(lossPlot([], 100, 'linear')).toMatchObject({ epochs: [0, 100], domain: [0, 1] })
  expect(lossPlot([], 100, 'log').domain).toEqual([-1, 1])
})

test('pinned runs are drawn beside the run, over the epochs of the longest', () => {
  const pins = [
    { letter: 'A' as const, history: epochs([9, 9], [7, 7], [5, 5]) },
    { letter: 'C' as const, history: epochs([8, 8]) },
  ]
  const { epochs: x, loss, pinned } = lossPlot(epochs([4, 4], [3, 3]), 2, 'linear', pins)
  expect(x).toEqual([0, 1, 2, 3, 3])
  expect(loss).toEqual([null, 4, 3, null, null])
  expect(pinned.map(({ letter, loss: line }) => [letter, line])).toEqual([
    ['A', [null, 9, 7, 5, null]],
    ['C', [null, 8, null, null, null]],
  ])
})

test('each letter stands on its line, further on than the one before', () => {
  const history = epochs(...Array.from({ length: 90 }, (_, at): [number, number] => [90 - at, 1]))
  const pins = (['A', 'B', 'C'] as const).map((letter) => ({ letter, history }))
  const { pinned } = lossPlot([], 100, 'linear', pins)
  const spots = pinned.map(({ at }) => at)
  expect(spots).toEqual(spots.toSorted((a, b) => a - b))
  expect(new Set(spots).size).toBe(3)
  expect(pinned.map(({ loss, at }) => typeof loss[at])).toEqual(['number', 'number', 'number'])
})

test('with more lines each has fewer points', () => {
  const history = epochs(...Array.from({ length: 200 }, (): [number, number] => [1, 1]))
  const pins = (['A', 'B', 'C', 'D', 'E', 'F'] as const).map((letter) => ({ letter, history }))
  expect(lossPlot(history, 200, 'linear').epochs.length).toBe(202)
  expect(lossPlot(history, 200, 'linear', pins).epochs.length).toBeLessThan(100)
})

test('a pinned run that grew without bound does not flatten the others', () => {
  const pins = [{ letter: 'A' as const, history: epochs([14, 14], [1e20, 1e20]) }]
  expect(lossPlot(epochs([12.3, 11], [8, 9]), 100, 'linear', pins).domain).toEqual([0, 14])
  expect(lossPlot([], 100, 'linear', pins).domain[1]).toBe(1e20)
})

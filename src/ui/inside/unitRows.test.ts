import { expect, test } from 'vitest'
import { insideOf } from '#room/ui/inside/testing/insideOf.ts'
import { unitRows } from './unitRows.ts'

// Cell states at the end: 1, -1.1, 1.2, -1.3; weights: -4, 3, -2, 1.
const inside = insideOf([1, 0], [1, -1, 1, -1])

test('by weight: the largest by magnitude, + above −', () => {
  expect(unitRows(inside, 'weight', 4)).toEqual({ units: [1, 3, 2, 0], above: 2, signed: true })
  expect(unitRows(inside, 'weight', 2)).toEqual({ units: [1, 0], above: 1, signed: true })
})

test('by state: that of the last step', () => {
  expect(unitRows(inside, 'state', 3)).toEqual({ units: [2, 1, 3], above: 1, signed: true })
})

test('by number: the first, in one piece', () => {
  expect(unitRows(inside, 'number', 3)).toEqual({ units: [0, 1, 2], above: 3, signed: false })
})

test('of a sequence without steps every state is zero', () => {
  expect(unitRows(insideOf([], [1, 1]), 'state', 16)).toMatchObject({ units: [0, 1], above: 2 })
})

import { expect, test } from 'vitest'
import { statesOf } from '#room/core/inside.ts'
import { colourNumbers, NONE } from './drawMap.ts'
import { gateColour, heatColours, signedColour } from './heatScale.ts'
import { insideOf } from '#room/ui/inside/testing/insideOf.ts'

test('the signed scale has the middle for zero, its ends for what lies beyond', () => {
  expect([-9, -1, -0.04, 0, 0.04, 0.5, 1, 9].map((value) => signedColour(value, 1))).toEqual([
    0, 0, 5, 5, 5, 8, 10, 10,
  ])
})

test('the scale of the gates follows it', () => {
  expect([0, 0.3, 0.55, 0.8, 1].map(gateColour)).toEqual([11, 11, 16, 21, 21])
  expect(new Set(heatColours((name) => name)).size).toBe(22)
})

test('a map has its units in their order and its steps from left to right', () => {
  const inside = insideOf([1, 0, -1], [1, -1])
  const values = statesOf(inside, 'cell')
  const content = { kind: 'cell', values, hidden: 2, units: [1, 0], stretches: [] } as const
  // Unit 1: −0.1, −1.1, −2.1; unit 0: 0, 1, 2.
  expect([...colourNumbers(content, 3)]).toEqual([4, 0, 0, 5, 10, 10])
})

test('a gate that is not used has no colour', () => {
  const values = Float32Array.of(0.55, NaN)
  const content = { kind: 'input', values, hidden: 1, units: [0], stretches: [] } as const
  expect([...colourNumbers(content, 2)]).toEqual([16, NONE])
})

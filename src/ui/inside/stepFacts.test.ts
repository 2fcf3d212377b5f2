import { expect, test } from 'vitest'
import type { Inside } from '#room/core/inside.ts'
import { insideOf } from '#room/ui/inside/testing/insideOf.ts'
import { heldAt, indexOf, maskedStretches, trueSums } from './stepFacts.ts'

test('masked steps that stand together are one stretch', () => {
  expect(maskedStretches(Uint8Array.of(1, 1, 0, 1, 0, 1))).toEqual([
    { from: 0, to: 2 },
    { from: 3, to: 4 },
    { from: 5, to: 6 },
  ])
  expect(maskedStretches(Uint8Array.of(0))).toEqual([])
})

test('the true sum so far counts ones', () => {
  expect(trueSums(Int8Array.of(1, 0, -1, 1))).toEqual([1, 1, 1, 2])
})

/** The states of step 1 again at step 2. */
function held(inside: Inside): Inside {
  const { states, units, cells } = inside
  const copy = states.slice()
  for (const kind of [0, 1]) {
    const begin = kind * cells.length * units
    copy.copyWithin(begin + 2 * units, begin + units, begin + 2 * units)
  }
  return { ...inside, states: copy }
}

test('[INSIDE-2] what a masked step holds is compared bit by bit, not taken for granted', () => {
  const inside = insideOf([1, 0, -1, 1], [1, -1])
  expect(heldAt(inside, 1)).toBeNull()
  expect(heldAt(held(inside), 2)).toEqual({ from: 1, same: true })
  expect(heldAt(inside, 2)).toEqual({ from: 1, same: false })
  const { states } = held(inside)
  // 0 and −0 are equal, but not the same bits.
  states[2] = 0
  states[4] = -0
  expect(heldAt({ ...inside, states }, 2)).toMatchObject({ same: false })
})

test('[INSIDE-2] before the first bit the state is zero', () => {
  const inside = insideOf([-1, 1], [0, 0])
  expect(heldAt(inside, 0)).toEqual({ from: -1, same: true })
  expect(heldAt(insideOf([-1, 1], [1, 1]), 0)).toEqual({ from: -1, same: false })
})

test('a step beyond the end is the last one', () => {
  expect([indexOf(1, 5), indexOf(9, 5), indexOf(3, 5), indexOf(1, 0)]).toEqual([0, 4, 2, 0])
})

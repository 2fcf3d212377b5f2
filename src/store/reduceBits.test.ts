import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { VARIANTS } from '#room/core/variants.ts'
import type { Intent } from './intents.ts'
import { currentRun } from './selectors.ts'
import { atRest, play } from '#room/store/testing/scenes.ts'

const fixed = atRest('length=4&bits=1100')
const free = atRest('variant=masking&bits=1100')

const bitsAfter = (state = free, ...intents: readonly Intent[]) =>
  currentRun(play(state, ...intents)).bits

const typing = (text: string): Intent => ({ type: 'type-bits', text })
const toggle = (index: number): Intent => ({ type: 'toggle-bit', index })

const changes: fc.Arbitrary<Intent> = fc.oneof(
  fc.integer({ min: -2, max: 70 }).map(toggle),
  fc.constantFrom<Intent>({ type: 'add-bit' }, { type: 'remove-bit' }, { type: 'clear-bits' }),
  fc.string({ unit: fc.constantFrom('0', '1', ',', ' ', 'x') }).map(typing),
  fc
    .string({ unit: fc.constantFrom('0', '1'), maxLength: 70 })
    .map((bits): Intent => ({ type: 'random-bits', bits })),
)

test('whatever is done, the sequence is one that the variant can read', () => {
  fc.assert(
    fc.property(fc.constantFrom(...VARIANTS), fc.array(changes), (variant, intents) => {
      const bits = bitsAfter(atRest(`variant=${variant}&length=9`), ...intents)
      expect(bits).toMatch(variant === 'fixed' ? /^[01]{9}$/ : /^[01]{0,64}$/)
    }),
  )
})

test('a switch turns its own bit, and turns it back', () => {
  expect(bitsAfter(free, toggle(1))).toBe('1000')
  expect(bitsAfter(free, toggle(2))).toBe('1110')
  expect(bitsAfter(free, toggle(2), toggle(2))).toBe('1100')
  for (const index of [-1, 4]) expect(play(free, toggle(index))).toBe(free)
})

test('bits are added and removed at the end', () => {
  expect(bitsAfter(free, { type: 'add-bit' })).toBe('11001')
  expect(bitsAfter(free, { type: 'remove-bit' })).toBe('110')
  expect(bitsAfter(free, { type: 'clear-bits' })).toBe('')
  expect(bitsAfter(free, { type: 'clear-bits' }, { type: 'remove-bit' })).toBe('')
})

test('a sequence grows to 64 bits and no longer', () => {
  const full = play(free, typing('1'.repeat(64)))
  expect(play(full, { type: 'add-bit' })).toBe(full)
})

test('Fixed length keeps its number of bits', () => {
  expect(bitsAfter(fixed, { type: 'add-bit' })).toBe('1100')
  expect(bitsAfter(fixed, { type: 'remove-bit' })).toBe('1100')
  expect(bitsAfter(fixed, { type: 'clear-bits' })).toBe('0000')
  expect(bitsAfter(fixed, { type: 'random-bits', bits: '0110' })).toBe('0110')
  expect(bitsAfter(fixed, { type: 'random-bits', bits: '01' })).toBe('1100')
})

test('what is typed is the sequence as soon as it is one; until then it is kept as it stands', () => {
  const half = play(fixed, typing('011'))
  expect({ bits: currentRun(half).bits, draft: half.draft }).toEqual({ bits: '1100', draft: '011' })
  const whole = play(half, typing('0111'))
  expect({ bits: currentRun(whole).bits, draft: whole.draft }).toEqual({
    bits: '0111',
    draft: null,
  })
  expect(play(free, typing('12')).draft).toBe('12')
})

test.each<[string, Intent]>([
  ['a switch', toggle(0)],
  ['Clear', { type: 'clear-bits' }],
  ['Random', { type: 'random-bits', bits: '1010' }],
  ['another tab', { type: 'choose-variant', variant: 'embedding' }],
])('what was half typed is given up by %s', (_, intent) => {
  expect(play(free, typing('1x'), intent).draft).toBeNull()
})

test('the sequence of each variant is its own', () => {
  const changed = play(free, typing('1'))
  const other = play(changed, { type: 'choose-variant', variant: 'embedding' }, typing('0'))
  expect(other.runs.masking.bits).toBe('1')
  expect(other.runs.embedding.bits).toBe('0')
})

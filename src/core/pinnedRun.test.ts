import { expect, test } from 'vitest'
import { freeLetters, LETTERS, pinDifferences, placed, withPin, type Letter } from './pinnedRun.ts'
import { ARTICLE_SETTINGS } from './settings.ts'
import { samplePin } from './testing/samplePin.ts'

const pins = (...letters: Letter[]) => letters.map((letter) => samplePin({ letter }))
const lettersOf = (all: readonly { readonly letter: Letter }[]) => all.map(({ letter }) => letter)

test('[RUN-2] the first free place is taken, and the list stays in order', () => {
  expect(freeLetters(pins('A', 'C'))[0]).toBe('B')
  const b = samplePin({ letter: 'B' })
  expect(lettersOf(withPin(pins('A', 'C'), b))).toEqual(['A', 'B', 'C'])
  expect(freeLetters(pins(...LETTERS))).toEqual([])
})

test('[RUN-2] runs that were kept find their places, or others where theirs are taken, as far as there are any', () => {
  expect(lettersOf(placed(pins('A', 'B'), []))).toEqual(['A', 'B'])
  // Two pages kept an A each.
  expect(lettersOf(placed(pins('A', 'A', 'B'), []))).toEqual(['A', 'B', 'C'])
  expect(lettersOf(placed(pins('A', 'F'), pins('A', 'B')))).toEqual(['C', 'F'])
  const seven = pins('A', 'B', 'C', 'D', 'E', 'F', 'G')
  expect(lettersOf(placed(pins('A', 'B', 'H'), seven))).toEqual(['H'])
})

test('a run that has its place is left as it is', () => {
  const kept = pins('B')
  expect(placed(kept, [])[0]).toBe(kept[0])
})

test('only settings that both variants have can differ', () => {
  const pin = samplePin({
    settings: { ...ARTICLE_SETTINGS, units: 32, length: 12, maskValue: -3 },
  })
  expect(pinDifferences(pin, 'fixed', ARTICLE_SETTINGS)).toEqual(['length', 'units'])
  expect(pinDifferences({ ...pin, variant: 'masking' }, 'fixed', ARTICLE_SETTINGS)).toEqual([
    'units',
  ])
  expect(pinDifferences({ ...pin, variant: 'masking' }, 'masking', ARTICLE_SETTINGS)).toEqual([
    'units',
    'maskValue',
  ])
  expect(pinDifferences(pin, 'fixed', pin.settings)).toEqual([])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ARTICLE_RUNS } from '#room/core/article.ts'
import { PLACES, type Padding } from '#room/core/padding.ts'
import {
  appliesTo,
  ARTICLE_SETTINGS,
  describe as describeSetting,
  SETTING_NAMES,
  type Setting,
  type SettingName,
  type Settings,
} from '#room/core/settings.ts'
import { VARIANTS, type Variant } from '#room/core/variants.ts'
import { codeFor, DIALECTS } from './codeFor.ts'
import type { Repeatable } from './repeatable.ts'

const BEHIND: Padding = { place: 'behind', steps: 10 }

function runOf(
  variant: Variant,
  changes: Partial<Settings> = {},
  answer: Partial<Repeatable['answer']> = {},
): Repeatable {
  const { bits } = ARTICLE_RUNS[variant]
  const settings = { ...ARTICLE_SETTINGS, ...changes }
  const { epochs: epoch } = settings
  return {
    variant,
    settings,
    answer: { bits, padding: BEHIND, epoch, prediction: 4.5, padded: 4.75, ...answer },
  }
}

/** A value in bounds, other than the article's. */
function another(setting: Setting): unknown {
  if (setting.kind === 'switch') return !setting.article
  if (setting.kind === 'choice') return setting.values.find((value) => value !== setting.article)
  return setting.integer ? setting.article + 3 : setting.article + 0.125
}

const isNumber = (name: SettingName) => describeSetting(name).kind === 'number'

const change = (name: SettingName) => ({ [name]: another(describeSetting(name)) })

describe.each(VARIANTS)('%s', (variant) => {
  const trains = SETTING_NAMES.filter((name) => describeSetting(name).group !== 'engine')
  const has = trains.filter((name) => appliesTo(name, variant))
  const hasNot = SETTING_NAMES.filter((name) => !has.includes(name))

  test.each(has)('[CODE-1] the Keras 3 script follows %s', (name) => {
    const script = codeFor('keras3', runOf(variant, change(name)))
    expect(script).not.toBe(codeFor('keras3', runOf(variant)))
  })

  test.each(has.filter((name) => isNumber(name) && name !== 'epochs'))(
    '[CODE-1] both Python scripts give %s its value',
    (name) => {
      const python = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      const line = `${python} = ${String(another(describeSetting(name)))}`
      for (const dialect of ['keras3', 'keras2'] as const) {
        expect(codeFor(dialect, runOf(variant, change(name))).split('\n')).toContain(line)
      }
    },
  )

  test.each(hasNot)('no script knows %s', (name) => {
    for (const dialect of DIALECTS) {
      const script = codeFor(dialect, runOf(variant, change(name)))
      expect(script).toBe(codeFor(dialect, runOf(variant)))
    }
  })

  test.each(DIALECTS)(
    '%s has the sequence as typed and padded, beside what the page says',
    (of) => {
      const padding = { place: 'front', steps: 2 } as const
      const bits = '0110'
      const script = codeFor(
        of,
        runOf(variant, {}, { bits, padding, prediction: 1.5, padded: 2.5 }),
      )
      expect(script).toMatch(/['"]0110['"][:,] 1\.5/)
      expect(script).toMatch(/['"]\.\.0110['"][:,] 2\.5/)
    },
  )

  test.each(DIALECTS)('%s says how far the run is', (of) => {
    expect(codeFor(of, runOf(variant))).toMatch(/epochs = 100$/m)
    expect(codeFor(of, runOf(variant, {}, { epoch: 37 }))).toMatch(
      /epochs = 37 .*of 100: the run as it stands$/m,
    )
    expect(codeFor(of, runOf(variant, {}, { epoch: 0 }))).toMatch(
      /epochs = 0 .*of 100: not trained yet$/m,
    )
  })
})

test('without padding one sequence is predicted, and one without bits is padding alone', () => {
  const none = { place: 'behind', steps: 0 } as const
  const dots = (script: string) => script.match(/"[01.]*": [\d.]+,/g)
  expect(dots(codeFor('keras3', runOf('masking', {}, { padding: none })))).toEqual([
    '"1110101": 4.5,',
  ])
  expect(dots(codeFor('keras3', runOf('masking', {}, { bits: '' })))).toEqual([
    '".": 4.5,',
    '"..........": 4.75,',
  ])
})

test('[INIT-2] only the article’s own weights need recorded signs', () => {
  expect(codeFor('keras3', runOf('masking'))).toContain('b197f5d1d301447737ed4439bc888a3e')
  expect(codeFor('keras3', runOf('masking', { length: 3, batchSize: 7 }))).toContain('b197f5d1')
  expect(codeFor('keras3', runOf('masking', { seed: 1 }))).not.toContain('fromhex')
})

test('a number that is none is still Python', () => {
  const answer = { prediction: NaN, padded: -Infinity }
  const script = codeFor('keras3', runOf('fixed', {}, answer))
  expect(script).toContain('float("NaN")')
  expect(script).toContain('float("-Infinity")')
})

test('lines fit the page and are plain ASCII, whatever the settings', () => {
  const value = (name: SettingName) => {
    const setting: Setting = describeSetting(name)
    if (setting.kind === 'switch') return fc.boolean()
    if (setting.kind === 'choice') return fc.constantFrom(...setting.values)
    const { min, max, integer } = setting
    return integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })
  }
  const settings = fc.record(
    Object.fromEntries(SETTING_NAMES.map((name) => [name, value(name)])),
  ) as unknown as fc.Arbitrary<Settings>
  fc.assert(
    fc.property(
      settings,
      fc.constantFrom(...VARIANTS),
      fc.constantFrom(...DIALECTS),
      fc.constantFrom(...PLACES),
      (changes, variant, dialect, place) => {
        const answer = { padding: { place, steps: 3 } }
        const script = codeFor(dialect, runOf(variant, changes, answer))
        expect(script).toMatch(/^[\n -~]*$/)
        expect(script.split('\n').filter((line) => line.length > 100)).toEqual([])
        expect(script).not.toMatch(/undefined|\[object|\n\n\n\n/)
      },
    ),
    { numRuns: 3000 },
  )
})

test.each(VARIANTS)(
  '[FILE-3] both Python scripts begin with the weights that were loaded, %s',
  (variant) => {
    const loaded = { ...runOf(variant), weightsFile: 'my "best".npz' }
    for (const dialect of ['keras3', 'keras2'] as const) {
      const script = codeFor(dialect, loaded)
      expect(script).toContain('np.load("my \\"best\\".npz")')
      // All is drawn as it was: the shuffles come after it.
      const lines = new Set(script.split('\n'))
      for (const line of codeFor(dialect, runOf(variant)).split('\n')) expect(lines).toContain(line)
    }
  },
)

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldsOf, fieldText, readField, readFields } from './readSettings.ts'
import {
  appliesTo,
  ARTICLE_SETTINGS,
  describe,
  SETTING_NAMES,
  type NumberSetting,
  type SettingName,
} from './settings.ts'
import { VARIANTS } from './variants.ts'

const numbers = SETTING_NAMES.flatMap((name): [SettingName, NumberSetting][] => {
  const setting = describe(name)
  return setting.kind === 'number' ? [[name, setting]] : []
})
const wholeNumbers = numbers.filter(([, { integer }]) => integer)

test.each(numbers)('[SET-1] %s takes each number within its bounds', (name, setting) => {
  const { min, max, integer } = setting
  const values = integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })
  fc.assert(
    fc.property(fc.oneof(values, fc.constantFrom(min, max)), (value) => {
      expect(readField(name, fieldText(value))).toEqual({ value: value === 0 ? 0 : value })
    }),
  )
})

test.each(numbers)(
  '[SET-1] %s takes no number outside, and says what it takes',
  (name, setting) => {
    const { min, max, integer } = setting
    const finite = { noNaN: true, noDefaultInfinity: true }
    const outside = fc
      .oneof(fc.double({ ...finite, max: min }), fc.double({ ...finite, min: max }))
      .filter((value) => value < min || value > max)
    fc.assert(
      fc.property(outside, (value) => {
        const problem = { code: 'out-of-range', min, max, integer }
        expect(readField(name, fieldText(value))).toEqual({ problem })
      }),
    )
  },
)

test.each(wholeNumbers)('[SET-1] %s takes whole numbers only', (name, { min, max }) => {
  expect(readField(name, fieldText(min + 0.5))).toEqual({
    problem: { code: 'not-whole', min, max, integer: true },
  })
  expect(readField(name, `${String(min)}.0`)).toEqual({ value: min })
})

test.each(numbers)('[SET-1] %s takes no text that is no number', (name, { min, max, integer }) => {
  const problem = { code: 'not-a-number', min, max, integer }
  for (const text of ['', ' ', 'x', '1 2', '1,5', '0x10', '1e', '.', '--1', 'NaN', 'Infinity'])
    expect(readField(name, text)).toEqual({ problem })
})

test.each([
  [' 1 ', 1],
  ['+1', 1],
  ['.5', 0.5],
  ['5.', 5],
  ['1e-3', 0.001],
  ['1E1', 10],
  ['−2', -2],
  ['１０', 10],
  ['－２．５', -2.5],
  ['−1e−3', -0.001],
])('[SET-1] %o is a way to write %d', (text, value) => {
  expect(readField('maskValue', text)).toEqual({ value })
})

test('[SET-1] 0 without and with a sign are the same setting', () => {
  const read = readField('maskValue', '-0')
  expect(read).toEqual({ value: 0 })
})

test('[SET-1] a choice takes its values and no others', () => {
  expect(readField('optimizer', 'sgd')).toEqual({ value: 'sgd' })
  const problem = { code: 'not-a-choice', values: ['adam', 'rmsprop', 'sgd'] }
  for (const text of ['', 'Adam', 'constructor']) {
    expect(readField('optimizer', text)).toEqual({ problem })
  }
})

test('[SET-1] a switch takes true and false', () => {
  expect(readField('shuffle', 'true')).toEqual({ value: true })
  expect(readField('shuffle', 'false')).toEqual({ value: false })
  const problem = { code: 'not-a-choice', values: ['true', 'false'] }
  for (const text of ['', 'yes', '1']) expect(readField('shuffle', text)).toEqual({ problem })
})

const article = fieldsOf(ARTICLE_SETTINGS)

test.each(VARIANTS)(
  "[SET-1] the article's fields stand for the article's settings, %s",
  (variant) => {
    expect(readFields(article, variant, null)).toEqual({ settings: ARTICLE_SETTINGS, problems: {} })
  },
)

test.each(VARIANTS)('[SET-1] what is wrong is named where the variant has it, %s', (variant) => {
  for (const name of SETTING_NAMES) {
    const { problems } = readFields({ ...article, [name]: 'x' }, variant, null)
    expect(Object.keys(problems)).toEqual(appliesTo(name, variant) ? [name] : [])
  }
})

test('[SET-1] beside a field that is wrong, the others count', () => {
  const { settings } = readFields({ ...article, units: '', seed: '7' }, 'fixed', null)
  expect(settings).toEqual({ ...ARTICLE_SETTINGS, seed: 7 })
})

test('[SET-1] a batch is at most all the samples', () => {
  const problemOf = (samples: string, batchSize: string) =>
    readFields({ ...article, samples, batchSize }, 'fixed', null).problems.batchSize
  expect(problemOf('100', '100')).toBeUndefined()
  expect(problemOf('100', '101')).toEqual({ code: 'more-than-samples', samples: 100 })
  // Of how many samples is not known.
  expect(problemOf('x', '20000')).toBeUndefined()
  expect(problemOf('100', '0')).toMatchObject({ code: 'out-of-range' })
})

test('[SET-1] units are at most what the device can train', () => {
  const problemOf = (units: string, most: number | null) =>
    readFields({ ...article, units }, 'fixed', most).problems.units
  expect(problemOf('512', null)).toBeUndefined()
  expect(problemOf('200', 200)).toBeUndefined()
  expect(problemOf('201', 200)).toEqual({ code: 'exceeds-device', most: 200 })
  expect(problemOf('513', 200)).toMatchObject({ code: 'out-of-range' })
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldsOf } from './readSettings.ts'
import { MOST_VALUES, readSeries } from './series.ts'
import { ARTICLE_SETTINGS, type SettingName } from './settings.ts'

const around = {
  fields: fieldsOf({ ...ARTICLE_SETTINGS, samples: 400, seed: 7 }),
  variant: 'fixed',
  mostUnits: 400,
  free: 8,
} as const

const read = (name: SettingName, text: string, change: Partial<typeof around> = {}) =>
  readSeries({ name, text }, { ...around, ...change })

const problemsOf = (name: SettingName, text: string, free = 8) => {
  const found = readSeries({ name, text }, { ...around, free })
  return 'problems' in found ? found.problems : []
}

test('[RUN-3] each value makes a run with the other settings as they stand in the fields', () => {
  const base = { ...ARTICLE_SETTINGS, samples: 400, seed: 7 }
  expect(read('units', '8, 64,128')).toEqual({
    runs: [8, 64, 128].map((units) => ({ ...base, units })),
  })
  expect(read('optimizer', 'sgd, adam')).toEqual({
    runs: [
      { ...base, optimizer: 'sgd' },
      { ...base, optimizer: 'adam' },
    ],
  })
  expect(read('shuffle', 'true, false')).toEqual({
    runs: [
      { ...base, shuffle: true },
      { ...base, shuffle: false },
    ],
  })
})

test('[RUN-3] a list as a Japanese keyboard writes it, and one that ends in a comma', () => {
  expect(read('units', '８、64，１２８、')).toEqual(read('units', '8,64,128'))
})

test('[RUN-3] all that is wrong with a list is named, and no run begins with it', () => {
  const bounds = { min: 1, max: 512, integer: true }
  expect(problemsOf('units', ' , ')).toEqual([{ code: 'no-values' }])
  expect(problemsOf('units', '0, 8, 2.5, many, 8, 401')).toEqual([
    { code: 'value', text: '0', problem: { code: 'out-of-range', ...bounds } },
    { code: 'value', text: '2.5', problem: { code: 'not-whole', ...bounds } },
    { code: 'value', text: 'many', problem: { code: 'not-a-number', ...bounds } },
    { code: 'twice', text: '8' },
    { code: 'value', text: '401', problem: { code: 'exceeds-device', most: 400 } },
  ])
  expect(problemsOf('units', '1,2,3,4,5,6,7,8,9')).toEqual([{ code: 'too-many', found: 9 }])
  expect(problemsOf('units', '1,2,3', 2)).toEqual([{ code: 'no-room', needed: 3, free: 2 }])
})

test('[RUN-3] a value that does not go with another setting is named with it', () => {
  expect(problemsOf('samples', '1000, 100, 200')).toEqual([
    { code: 'other', name: 'batchSize', problem: { code: 'more-than-samples', samples: 100 } },
  ])
  expect(problemsOf('batchSize', '100, 500')).toEqual([
    { code: 'value', text: '500', problem: { code: 'more-than-samples', samples: 400 } },
  ])
})

test('[RUN-3] whole numbers within the bounds, each once, are always read as they are', () => {
  const units = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), {
    minLength: 1,
    maxLength: MOST_VALUES,
  })
  fc.assert(
    fc.property(units, fc.constantFrom(',', ', ', '、', ' , '), (values, comma) => {
      const found = read('units', values.join(comma))
      expect('runs' in found && found.runs.map((run) => run.units)).toEqual(values)
    }),
  )
})

test('[RUN-3] whatever is typed, there are runs or problems, never none of both', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<SettingName>('units', 'optimizer', 'shuffle'),
      fc.string(),
      (name, text) => {
        const found = read(name, text)
        expect('runs' in found ? found.runs.length : found.problems.length).toBeGreaterThan(0)
      },
    ),
  )
})

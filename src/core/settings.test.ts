import { expect, test } from 'vitest'
import {
  appliesTo,
  ARTICLE_SETTINGS,
  describe,
  differences,
  SETTING_NAMES,
  type SettingName,
} from './settings.ts'
import { VARIANTS, type Variant } from './variants.ts'

// What the page promises: its fields, their bounds, and the article's values.

test.each<[SettingName, number, number, number, boolean]>([
  ['samples', 1000, 10, 20_000, true],
  ['length', 10, 1, 64, true],
  ['medianLength', 5, 1, 32, false],
  ['lengthSigma', 0.5, 0, 1.5, false],
  ['validationSplit', 0.1, 0, 0.5, false],
  ['seed', 0, 0, 2 ** 32 - 1, true],
  ['units', 128, 1, 512, true],
  ['maskValue', -1, -10, 10, false],
  ['learningRate', 0.001, 1e-6, 10, false],
  ['batchSize', 300, 1, 20_000, true],
  ['epochs', 100, 1, 10_000, true],
])('[SET-1] %s is %d in the article, from %d to %d', (name, article, min, max, integer) => {
  expect(describe(name)).toMatchObject({ kind: 'number', article, min, max, integer })
})

test.each<[SettingName, string, string[]]>([
  ['recurrentActivation', 'hard_sigmoid', ['hard_sigmoid', 'sigmoid']],
  ['optimizer', 'adam', ['adam', 'rmsprop', 'sgd']],
  ['updateOrder', 'together', ['together', 'dense-first']],
  ['backend', 'webgl', ['webgl', 'wasm', 'cpu']],
])('[SET-1] %s is %s in the article, one of %j', (name, article, values) => {
  expect(describe(name)).toMatchObject({ kind: 'choice', article, values })
})

test.each<[SettingName, boolean]>([
  ['trainable', false],
  ['shuffle', true],
])('[SET-1] %s is %s in the article', (name, article) => {
  expect(describe(name)).toMatchObject({ kind: 'switch', article })
})

test("[SET-1] the article's settings are those of the bounds", () => {
  const articles = SETTING_NAMES.map((name) => [name, describe(name).article])
  expect(ARTICLE_SETTINGS).toEqual(Object.fromEntries(articles))
})

test.each<[SettingName, Variant[]]>([
  ['length', ['fixed']],
  ['medianLength', ['masking', 'embedding']],
  ['lengthSigma', ['masking', 'embedding']],
  ['maskValue', ['masking']],
  ['trainable', ['embedding']],
])('[SET-1] %s is a setting of %j only', (name, variants) => {
  expect(VARIANTS.filter((variant) => appliesTo(name, variant))).toEqual(variants)
})

test('settings differ in what the variant has, and in nothing else', () => {
  const other = { ...ARTICLE_SETTINGS, seed: 1, length: 3, maskValue: 0 }
  expect(differences('fixed', ARTICLE_SETTINGS, other)).toEqual(['length', 'seed'])
  expect(differences('masking', ARTICLE_SETTINGS, other)).toEqual(['seed', 'maskValue'])
  expect(differences('embedding', other, other)).toEqual([])
})

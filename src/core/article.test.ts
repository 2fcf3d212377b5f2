import { expect, test } from 'vitest'
import { ARTICLE_RUNS, isArticleRun, REPLAY_SETTINGS } from './article.ts'
import { readBits } from './bits.ts'
import { appliesTo, ARTICLE_SETTINGS, differences, SETTING_NAMES } from './settings.ts'
import { VARIANTS } from './variants.ts'

test.each(VARIANTS)(
  '[TRAIN-5] the replay differs from the article in its update order only, %s',
  (variant) => {
    expect(differences(variant, REPLAY_SETTINGS, ARTICLE_SETTINGS)).toEqual(['updateOrder'])
    expect(REPLAY_SETTINGS.updateOrder).toBe('dense-first')
  },
)

test.each(VARIANTS)(
  "a run is the article's in either update order, on any backend and kernels, %s",
  (variant) => {
    expect(isArticleRun(variant, ARTICLE_SETTINGS)).toBe(true)
    expect(isArticleRun(variant, REPLAY_SETTINGS)).toBe(true)
    expect(isArticleRun(variant, { ...ARTICLE_SETTINGS, backend: 'cpu', kernels: 'stock' })).toBe(
      true,
    )
  },
)

test.each(VARIANTS)("a run with any other setting changed is not the article's, %s", (variant) => {
  const free = ['updateOrder', 'backend', 'kernels']
  const verdicts = SETTING_NAMES.filter((name) => !free.includes(name)).map((name) => ({
    name,
    article: isArticleRun(variant, { ...ARTICLE_SETTINGS, [name]: 'other' }),
  }))
  for (const { name, article } of verdicts) expect(article).toBe(!appliesTo(name, variant))
})

test("the article's sequences can be typed", () => {
  expect(readBits(ARTICLE_RUNS.fixed.bits, ARTICLE_SETTINGS.length)).toHaveProperty('bits')
  expect(readBits(ARTICLE_RUNS.masking.bits, null)).toHaveProperty('bits')
  expect(readBits(ARTICLE_RUNS.embedding.bits, null)).toHaveProperty('bits')
})

import type { Bits } from './padding.ts'
import { ARTICLE_SETTINGS, type Settings, SETTING_NAMES, appliesTo, describe } from './settings.ts'
import type { Variant } from './variants.ts'

interface ArticleRun {
  /** The sequence that the script predicts at its end. */
  readonly bits: Bits
  /** What the article prints for it, as it is printed. */
  readonly printed: string
}

/** What the article of 2019 shows (Keras 2.2.4 on TensorFlow 1.5). */
export const ARTICLE_RUNS: Readonly<Record<Variant, ArticleRun>> = {
  fixed: { bits: '1111011101', printed: '7.7854743' },
  masking: { bits: '1110101', printed: '4.9639335' },
  embedding: { bits: '1110101', printed: '4.88129' },
}

/** The padding steps that the article puts behind its sequence. */
export const ARTICLE_PADDING = 10

/** Settings under which TensorFlow 1.5 ran the article's scripts (TRAIN-5). */
export const REPLAY_SETTINGS: Settings = { ...ARTICLE_SETTINGS, updateOrder: 'dense-first' }

/** Whether a run with these settings is the article's, in whichever update order, on whichever backend and kernels. */
export function isArticleRun(variant: Variant, settings: Settings): boolean {
  return SETTING_NAMES.every(
    (name) =>
      name === 'updateOrder' ||
      describe(name).group === 'engine' ||
      !appliesTo(name, variant) ||
      settings[name] === ARTICLE_SETTINGS[name],
  )
}

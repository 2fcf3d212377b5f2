// Weights that are nobody's.
import { ARTICLE_SETTINGS, type Settings } from '#room/core/settings.ts'
import { startTraining } from '#room/core/trainingState.ts'
import type { Variant } from '#room/core/variants.ts'
import type { Weights } from '#room/core/weights.ts'

export const settingsOf = (units: number, more: Partial<Settings> = {}): Settings => ({
  ...ARTICLE_SETTINGS,
  samples: 10,
  units,
  ...more,
})

export const someWeights = (variant: Variant, units: number, seed = 1): Weights =>
  startTraining(variant, settingsOf(units, { seed })).state.weights

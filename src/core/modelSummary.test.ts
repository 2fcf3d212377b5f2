import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeInitialWeights } from './initialWeights.ts'
import { modelSummary } from './modelSummary.ts'
import { RandomState } from './random/randomState.ts'
import { ARTICLE_SETTINGS } from './settings.ts'
import { VARIANTS } from './variants.ts'

test('[INIT] the article prints 66,689 parameters for Fixed and Masking', () => {
  expect(modelSummary('fixed', ARTICLE_SETTINGS)).toEqual({
    layers: [
      { layer: 'LSTM', outputShape: '(None, 128)', parameters: 66_560, trainable: true },
      { layer: 'Dense', outputShape: '(None, 1)', parameters: 129, trainable: true },
    ],
    total: 66_689,
    trainable: 66_689,
  })
  const masking = modelSummary('masking', ARTICLE_SETTINGS)
  expect(masking.layers[0]).toEqual({
    layer: 'Masking',
    outputShape: '(None, None, 1)',
    parameters: 0,
    trainable: true,
  })
  expect(masking.total).toBe(66_689)
})

test('[INIT] Embedding has three more, which train only if they are told to', () => {
  const frozen = modelSummary('embedding', ARTICLE_SETTINGS)
  expect(frozen.layers[0]).toEqual({
    layer: 'Embedding',
    outputShape: '(None, None, 1)',
    parameters: 3,
    trainable: false,
  })
  expect([frozen.total, frozen.trainable]).toEqual([66_692, 66_689])
  const trained = modelSummary('embedding', { ...ARTICLE_SETTINGS, trainable: true })
  expect([trained.total, trained.trainable]).toEqual([66_692, 66_692])
})

test('[INIT] the total is the number of initial weights', () => {
  fc.assert(
    fc.property(fc.constantFrom(...VARIANTS), fc.integer({ min: 1, max: 20 }), (variant, units) => {
      const settings = { ...ARTICLE_SETTINGS, units }
      const weights = makeInitialWeights(variant, settings, new RandomState(0))
      const count = Object.values({ ...weights }).reduce((sum, values) => sum + values.length, 0)
      expect(modelSummary(variant, settings).total).toBe(count)
    }),
    { numRuns: 20 },
  )
})

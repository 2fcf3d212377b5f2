import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { modelSummary } from '#room/core/modelSummary.ts'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import { startTraining } from '#room/core/trainingState.ts'
import { VARIANTS } from '#room/core/variants.ts'
import { assign, buildModel, disposeModel, read } from './model.ts'

beforeAll(async () => {
  await tf.setBackend('cpu')
})

describe.each(VARIANTS)('%s', (variant) => {
  test.each([true, false])('has the layers and the parameters that core says (%s)', (trainable) => {
    const settings = { ...ARTICLE_SETTINGS, units: 7, trainable }
    const { layers, total, trainable: trained } = modelSummary(variant, settings)
    const model = buildModel(variant, settings)
    expect(model.whole.layers.map((layer) => layer.getClassName())).toEqual(
      layers.map(({ layer }) => layer),
    )
    expect(model.whole.layers.map((layer) => layer.countParams())).toEqual(
      layers.map(({ parameters }) => parameters),
    )
    expect(model.whole.countParams()).toBe(total)
    const sizes = model.whole.trainableWeights.map(({ shape }) =>
      tf.util.sizeFromShape(shape.map(Number)),
    )
    expect(sizes.reduce((a, b) => a + b)).toBe(trained)
    disposeModel(model)
  })

  test('[TRAIN-3] computes as Keras does by default, and starts with what core drew', async () => {
    const settings = { ...ARTICLE_SETTINGS, units: 5 }
    const { numTensors } = tf.memory()
    const model = buildModel(variant, settings)
    expect(model.lstm.getConfig()).toMatchObject({
      activation: 'tanh',
      recurrentActivation: 'hardSigmoid',
      useBias: true,
      unitForgetBias: true,
      dropout: 0,
      recurrentDropout: 0,
      returnSequences: false,
      stateful: false,
      goBackwards: false,
    })
    const { weights } = startTraining(variant, settings).state
    assign(model.weights, weights)
    expect(await read(model.weights)).toEqual(weights)
    disposeModel(model)
    expect(tf.memory().numTensors).toBe(numTensors)
  })
})

import { describe, expect, test } from 'vitest'
import cases from '#reference/cases.json'
import { bitsToCells } from '#room/core/padding.ts'
import { ARTICLE_SETTINGS, type Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import type { Weights } from '#room/core/weights.ts'
import { distance, finish } from '#room/engine/testing/engines.ts'
import { startRun, type Tested } from './runs.ts'

type Case = (typeof cases)[number]

/** A tenth of what TRAIN-6 asks for, in parts of what is greater than 1, and what Keras's own rounding is worth besides. */
const NEAR = 2e-6

/** Every case of cases.json in full: losses and predictions of each epoch, and the weights at the end. */
export function describeCases(tested: Tested): void {
  describe(`${tested.name} trains as Keras does`, () => {
    test.each(cases)('[TRAIN-6] $name', { timeout: 60_000 }, async (theCase) => {
      const distances = await follow(tested, theCase)
      expect(
        distances.filter(({ apart, rounding, size = 1 }) => !(apart < NEAR * size + 2 * rounding)),
      ).toEqual([])
    })
  })
}

async function follow(tested: Tested, theCase: Case) {
  const { variant, ...given } = theCase.settings
  const settings = { ...ARTICLE_SETTINGS, ...given } as Settings
  const run = startRun(tested, variant as Variant, settings)
  const loss: number[] = []
  const valLoss: number[] = []
  const prediction: number[] = []
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const outcome = await finish(run)
    loss.push(outcome.loss)
    if (outcome.valLoss !== null) valLoss.push(outcome.valLoss)
    prediction.push(...(await run.predict([bitsToCells(theCase.sequence)], 'model')))
  }
  const others = await run.predict(Object.keys(theCase.others).map(bitsToCells), 'model')
  run.dispose()
  const { rounding } = theCase
  return [
    {
      what: 'loss',
      apart: distance(loss, theCase.loss),
      rounding: rounding.loss,
      size: Math.max(1, ...theCase.loss),
    },
    {
      what: 'valLoss',
      apart: distance(valLoss, theCase.valLoss ?? []),
      rounding: rounding.valLoss ?? 0,
    },
    {
      what: 'prediction',
      apart: distance(prediction, theCase.prediction),
      rounding: rounding.prediction,
    },
    {
      what: 'others',
      apart: distance(others, Object.values(theCase.others)),
      rounding: rounding.others,
    },
    {
      what: 'weights',
      apart: weightsApart(run.state.weights, theCase),
      rounding: rounding.weights,
    },
  ]
}

/** The file has the first four entries of each array, and its sum. */
function weightsApart(weights: Weights, { finalWeights }: Case): number {
  const keras = {
    kernel: finalWeights.kernel,
    recurrentKernel: finalWeights.recurrent_kernel,
    bias: finalWeights.bias,
    denseKernel: finalWeights.dense_kernel,
    denseBias: finalWeights.dense_bias,
    embeddings: finalWeights.embeddings,
  }
  const each = Object.entries<Float32Array>({ ...weights }).map(([name, values]) => {
    const { first = [], sum = NaN } = keras[name as keyof Weights] ?? {}
    const total = values.reduce((a, b) => a + b, 0)
    const inMean = Math.abs(total - sum) / values.length
    return Math.max(distance(values.subarray(0, first.length), first), inMean)
  })
  return Math.max(...each)
}

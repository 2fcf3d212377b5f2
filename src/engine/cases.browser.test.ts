import { expect, test } from 'vitest'
import cases from '#reference/cases.json'
import { TOLERANCE } from '#reference/tolerance.ts'
import { bitsToCells } from '#room/core/padding.ts'
import { ARTICLE_SETTINGS, type Backend, type Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import type { Weights } from '#room/core/weights.ts'
import { distance, finish, loadRun } from '#room/engine/testing/engines.ts'

// Small runs by Keras with other settings: seeds, units, batch sizes, optimizers, orders, mask values, lengths. All of
// them in full on wasm; on the slower backends as many, and as many epochs, as a test has time for.

// So small and short that rounding does not spread: WebGL too keeps to what TRAIN-6 asks of the processors.
const NEAR = TOLERANCE.cpu

const SLOW_ON_CPU = ['fixed-articles-weights']
const ON_WEBGL = [
  'fixed-dense-first-sgd',
  'masking-value-tenth',
  'embedding-trained-adam',
  'embedding-trained-rmsprop-sigmoid',
]

type Case = (typeof cases)[number]

const CASES: readonly (readonly [Backend, string, Case, epochs: number])[] = [
  ...cases.map((each) => ['wasm', each.name, each, each.settings.epochs] as const),
  ...cases
    .filter(({ name }) => !SLOW_ON_CPU.includes(name))
    .map((each) => ['cpu', each.name, each, 1] as const),
  ...cases
    .filter(({ name }) => ON_WEBGL.includes(name))
    .map((each) => ['webgl', each.name, each, 1] as const),
]

test.each(CASES)('[TRAIN-6] %s: %s', async (backend, _name, theCase, epochs) => {
  const distances = await follow(backend, theCase, epochs)
  expect(Object.entries(distances).filter(([, apart]) => !(apart < NEAR))).toEqual([])
})

/** How far from Keras we are after so many epochs; in the weights too, if that is all of them. */
async function follow(backend: Backend, theCase: Case, epochs: number) {
  const { variant, ...given } = theCase.settings
  const settings = { ...ARTICLE_SETTINGS, ...given } as Settings
  const run = await loadRun(backend, variant as Variant, settings)
  const sequence = [bitsToCells(theCase.sequence)]
  const loss: number[] = []
  const valLoss: (number | null)[] = []
  const prediction: number[] = []
  for (let i = 0; i < epochs; i++) {
    const outcome = await finish(run)
    loss.push(outcome.loss)
    valLoss.push(outcome.valLoss)
    prediction.push(...(await run.predict(sequence, 'model')))
  }
  const inputs = Object.keys(theCase.others).map(bitsToCells)
  const others = await run.predict(inputs, 'model')
  run.dispose()
  return {
    loss: distance(loss, theCase.loss.slice(0, epochs)),
    prediction: distance(prediction, theCase.prediction.slice(0, epochs)),
    // Where no row validates, there is no validation loss of any epoch.
    valLoss: distance(
      valLoss.filter((each) => each !== null),
      theCase.valLoss?.slice(0, epochs) ?? [],
    ),
    ...(epochs === settings.epochs
      ? {
          others: distance(others, Object.values(theCase.others)),
          weights: weightsApart(run.state.weights, theCase),
        }
      : {}),
  }
}

/** The file has of each array the first four entries, and the sum, which is as many times less exact as it has terms. */
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
    return Math.max(
      distance(values.subarray(0, first.length), first),
      Math.abs(total - sum) / values.length,
    )
  })
  return Math.max(...each)
}

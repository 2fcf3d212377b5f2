import { describe, expect, test } from 'vitest'
import { ARTICLE_RUNS } from '../../src/core/article.ts'
import { codeFor } from '../../src/core/code/codeFor.ts'
import type { Repeatable } from '../../src/core/code/repeatable.ts'
import { bitsToCells, padded, type Padding } from '../../src/core/padding.ts'
import { ARTICLE_SETTINGS, type Settings } from '../../src/core/settings.ts'
import type { Variant } from '../../src/core/variants.ts'
import { startRun } from '../../src/engine/fused/testing/runs.ts'
import { compileKernel } from '../../src/kernels/wasm/kernel.ts'
import { kernelOfPasses } from '#room/kernels/kernelOfPasses.ts'
import { wasmPasses } from '../../src/kernels/wasm/wasmPasses.ts'
import { PYTHON, pythonHas, runToEnd } from './python.ts'

// The scripts that the page shows, run by real Keras: they come to the number that the page's kernels come to.

/** KERAS=optional: without Python and TensorFlow these tests are left out instead of failing. */
const optional = process.env['KERAS'] === 'optional'
const there = pythonHas('keras, tensorflow')
if (!there) {
  console.warn(
    `${PYTHON} cannot import keras and tensorflow, so the scripts cannot be run. ` +
      'Name a Python that can: PYTHON=/path/to/python npm run test:keras; ' +
      'or go without: KERAS=optional npm run test:keras.',
  )
}

/** The script itself asserts 1e-3; rounding alone moves a prediction by some 1e-6 (TRAIN-6). */
const NEAR = 1e-4

const BEHIND: Padding = { place: 'behind', steps: 10 }
const SMALL = { samples: 120, units: 16, learningRate: 0.01, batchSize: 40, seed: 1, epochs: 6 }

interface Case {
  readonly name: string
  readonly variant: Variant
  readonly changes: Partial<Settings>
  readonly bits?: string
  readonly padding?: Padding
  /** Epochs after which the run is left as it stands; to its end where left out. */
  readonly epoch?: number
}

const CASES: readonly Case[] = [
  { name: 'the article, fixed', variant: 'fixed', changes: {} },
  { name: 'the article, masking', variant: 'masking', changes: {} },
  { name: 'the article, embedding', variant: 'embedding', changes: {} },
  {
    name: 'the article as it ran, fixed, dense-first',
    variant: 'fixed',
    changes: { updateOrder: 'dense-first' },
  },
  {
    name: 'masking, value 0.5, sigmoid, rmsprop, batches of 64, padding between',
    variant: 'masking',
    changes: {
      ...SMALL,
      maskValue: 0.5,
      recurrentActivation: 'sigmoid',
      optimizer: 'rmsprop',
      batchSize: 64,
    },
    padding: { place: 'between', steps: 7 },
  },
  {
    name: 'embedding trained, sgd, dense-first, no shuffle, padding in front',
    variant: 'embedding',
    changes: {
      ...SMALL,
      trainable: true,
      optimizer: 'sgd',
      updateOrder: 'dense-first',
      shuffle: false,
    },
    padding: { place: 'front', steps: 3 },
  },
  {
    name: 'embedding trained, adam, no row validates',
    variant: 'embedding',
    changes: { ...SMALL, trainable: true, validationSplit: 0, medianLength: 2.5, lengthSigma: 1.2 },
  },
  {
    name: 'embedding trained, rmsprop, dense-first, no row validates',
    variant: 'embedding',
    changes: {
      ...SMALL,
      trainable: true,
      optimizer: 'rmsprop',
      updateOrder: 'dense-first',
      validationSplit: 0,
      seed: 4294967295,
    },
  },
  {
    name: 'fixed, adam, dense-first, sigmoid, length 5',
    variant: 'fixed',
    changes: {
      ...SMALL,
      length: 5,
      updateOrder: 'dense-first',
      recurrentActivation: 'sigmoid',
      validationSplit: 0.25,
    },
    bits: '10110',
    padding: { place: 'behind', steps: 2 },
  },
  {
    name: 'a run as it stands, no bits typed',
    variant: 'masking',
    changes: { ...SMALL, optimizer: 'sgd', maskValue: -7.25, epochs: 100 },
    bits: '',
    epoch: 3,
  },
  { name: 'not trained yet', variant: 'fixed', changes: { units: 7, seed: 3 }, epoch: 0 },
]

const kernels = { name: 'wasm', kernel: kernelOfPasses(wasmPasses(await compileKernel('simd'))) }

describe.skipIf(!there && optional)('Keras 3 prints the number that the page shows', () => {
  // Not `$name`, which is cut short.
  const named = CASES.map((theCase) => [theCase.name, theCase] as const)
  test.each(named)('[CODE-1] %s', { timeout: 1_800_000 }, async (_name, theCase) => {
    const run = await trained(theCase)
    const { status, output } = await runToEnd(PYTHON, ['-'], codeFor('keras3', run))
    const { answer } = run
    const keras = [...output.matchAll(/: Keras (\S+), Tally/g)].map(([, number]) => Number(number))
    const page = answer.padding.steps > 0 ? [answer.prediction, answer.padded] : [answer.prediction]
    console.log(`${theCase.name}: Keras ${keras.join(', ')}; Tally ${page.join(', ')}`)
    // A script that breaks off says why.
    if (status !== 0) console.error(output)
    expect(status).toBe(0)
    expect(keras).toHaveLength(page.length)
    page.forEach((number, at) => {
      expect(Math.abs((keras[at] ?? Number.NaN) - number)).toBeLessThan(NEAR)
    })
  })
})

/** The run that the page would have, and its answer. */
async function trained(theCase: Case): Promise<Repeatable> {
  const { variant, changes, bits = ARTICLE_RUNS[variant].bits, padding = BEHIND } = theCase
  const settings: Settings = { ...ARTICLE_SETTINGS, ...changes }
  const epochs = theCase.epoch ?? settings.epochs
  const run = startRun(kernels, variant, settings)
  for (let epoch = 0; epoch < epochs; epoch++) {
    const { kind } = await run.epoch(() => false)
    if (kind !== 'finished') throw new Error(`epoch ${String(epoch + 1)}: ${kind}`)
  }
  const [prediction = Number.NaN] = await run.predict([bitsToCells(bits)], 'model')
  const [withPadding = Number.NaN] = await run.predict([padded(bits, padding)], 'model')
  run.dispose()
  const answer = { bits, padding, epoch: epochs, prediction, padded: withPadding }
  return { variant, settings, answer }
}

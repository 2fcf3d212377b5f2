import * as tf from '@tensorflow/tfjs'
import { describe, expect, test } from 'vitest'
import { bitsToCells } from '#room/core/padding.ts'
import { ARTICLE_SETTINGS, type Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import {
  BACKENDS,
  bitsOf,
  bitsOfState,
  finish,
  loadRun,
  never,
} from '#room/engine/testing/engines.ts'

// An epoch is whole or it has not been. Small runs; 14 training rows in batches of 4, so 4 steps an epoch.

const SMALL: Settings = {
  ...ARTICLE_SETTINGS,
  samples: 16,
  length: 3,
  medianLength: 2,
  units: 4,
  batchSize: 4,
  learningRate: 0.01,
}
const STEPS = 4
const ROW = [bitsToCells('101')]

/** Says so when it is asked for the n-th time, counted from 1. */
function stopAt(n: number): () => boolean {
  let asked = 0
  return () => ++asked >= n
}

/** Of tensors, and of textures, those that wait for other use among them. */
function memory() {
  const { numTensors, numBytes, ...more } = tf.memory()
  const { numBytesInGPU, numBytesInGPUAllocated } = more as Readonly<Record<string, unknown>>
  return { numTensors, numBytes, numBytesInGPU, numBytesInGPUAllocated }
}

describe.each(BACKENDS)('%s', (backend) => {
  test('[TRAIN-1] a stopped epoch leaves every bit of the state, and the next one is as if never stopped', async () => {
    const run = await loadRun(backend, 'masking', SMALL)
    const twin = await loadRun(backend, 'masking', SMALL)
    await finish(run)
    await finish(twin)
    const before = run.state
    const [prediction] = await run.predict(ROW, 'model')
    for (const asked of [1, STEPS, STEPS + 1]) {
      expect(await run.epoch(stopAt(asked))).toEqual({ kind: 'stopped' })
      expect(run.state).toBe(before)
    }
    expect(await run.predict(ROW, 'model')).toEqual(Float32Array.of(prediction ?? NaN))
    expect(await finish(run)).toEqual(await finish(twin))
    expect(bitsOfState(run.state)).toEqual(bitsOfState(twin.state))
    run.dispose()
    twin.dispose()
  })

  test('[TRAIN-6] a run taken up from its state goes on to the same bits', async () => {
    const settings = { ...SMALL, trainable: true }
    const whole = await loadRun(backend, 'embedding', settings)
    await finish(whole)
    const state = structuredClone(whole.state)
    await finish(whole)
    const resumed = await loadRun(backend, 'embedding', settings, state)
    await finish(resumed)
    expect(bitsOfState(resumed.state)).toEqual(bitsOfState(whole.state))
    expect(resumed.dataset).toEqual(whole.dataset)
    whole.dispose()
    resumed.dispose()
  })

  test('[TRAIN-6] a loss that is not finite ends the epoch and changes nothing', async () => {
    const settings = { ...SMALL, optimizer: 'sgd', learningRate: 10 } as const
    const run = await loadRun(backend, 'fixed', { ...settings, samples: 400 })
    let asked = 0
    const count = () => ++asked < 0
    let outcome = await run.epoch(count)
    for (let i = 0; i < 5 && outcome.kind === 'finished'; i++) {
      asked = 0
      outcome = await run.epoch(count)
    }
    // It was not trained to its end, 90 batches.
    expect(asked).toBeLessThan(90)
    expect(outcome.kind).toBe('diverged')
    expect(outcome).toHaveProperty('loss')
    expect('loss' in outcome && Number.isFinite(outcome.loss)).toBe(false)
    const values = Object.values<Float32Array>({ ...run.state.weights })
    expect(values.every((each) => each.every(Number.isFinite))).toBe(true)
    const [prediction = NaN] = await run.predict(ROW, 'model')
    expect(Number.isFinite(prediction)).toBe(true)
    run.dispose()
  })

  test('predictions in mid-epoch are those of the last finished epoch', async () => {
    const run = await loadRun(backend, 'masking', SMALL)
    const [before] = await run.predict(ROW, 'model')
    const during: Promise<Float32Array>[] = []
    const outcome = await run.epoch(() => {
      during.push(run.predict(ROW, 'model'))
      return false
    })
    expect(outcome.kind).toBe('finished')
    const answers = await Promise.all(during)
    expect(answers.length).toBeGreaterThanOrEqual(STEPS)
    expect(new Set(answers.map((answer) => answer[0]))).toEqual(new Set([before]))
    expect((await run.predict(ROW, 'model'))[0]).not.toBe(before)
    run.dispose()
  })

  test('fifty epochs and two hundred predictions, of rows of any length, leave memory as it was', async () => {
    // One step an epoch.
    const run = await loadRun(backend, 'masking', { ...SMALL, batchSize: 16 })
    const epochs = async (count: number) => {
      for (let epoch = 0; epoch < count; epoch++) await finish(run)
    }
    const predictions = async (count: number) => {
      for (let i = 0; i < count; i++) {
        const rows = [bitsToCells('10'.repeat(1 + (i % 3))), ...ROW]
        await run.predict(rows, i % 6 < 3 ? 'model' : 'away')
      }
    }
    await epochs(1)
    await predictions(6)
    const before = memory()
    await epochs(50)
    await predictions(200)
    expect(memory()).toEqual(before)
    run.dispose()
  })

  test('tensors and GPU memory are the same after each epoch, and all are given back', async () => {
    // Whatever a backend keeps for good, it has after this.
    const warm = await loadRun(backend, 'fixed', SMALL)
    warm.dispose()
    for (const variant of ['fixed', 'masking', 'embedding'] satisfies Variant[]) {
      const { numTensors } = memory()
      const run = await loadRun(backend, variant, { ...SMALL, trainable: true })
      const once = async () => {
        await finish(run)
        await run.epoch(stopAt(2))
        await run.predict([...ROW, bitsToCells('1')], 'model')
        await run.predict([...ROW, bitsToCells('1')], 'away')
        return memory()
      }
      const first = await once()
      expect(await once()).toEqual(first)
      run.dispose()
      expect(memory().numTensors).toBe(numTensors)
    }
  })
})

test('[TRAIN-1] without shuffle the order stays, and nothing is drawn', async () => {
  const run = await loadRun('wasm', 'fixed', { ...SMALL, shuffle: false })
  const { order, random } = run.state
  await finish(run)
  expect(run.state.order).toEqual(order)
  expect(run.state.random).toEqual(random)
  run.dispose()
})

test('[TRAIN-2] where no row validates there is no validation loss', async () => {
  const run = await loadRun('wasm', 'fixed', { ...SMALL, validationSplit: 0 })
  expect((await finish(run)).valLoss).toBeNull()
  run.dispose()
})

test('a run trains one epoch at a time', async () => {
  const run = await loadRun('wasm', 'masking', SMALL)
  const first = run.epoch(never)
  await expect(run.epoch(never)).rejects.toThrow('already')
  await expect(run.proveTraining(1, never)).rejects.toThrow('already')
  expect((await first).kind).toBe('finished')
  expect((await run.epoch(never)).kind).toBe('finished')
  run.dispose()
})

test('more rows than are predicted at one go', async () => {
  const run = await loadRun('wasm', 'masking', SMALL)
  const rows = Array.from({ length: 600 }, (_, i) => bitsToCells(i.toString(2)))
  const all = await run.predict(rows, 'model')
  expect(all.length).toBe(600)
  for (const i of [0, 255, 256, 599]) {
    expect(bitsOf(await run.predict(rows.slice(i, i + 1), 'model'))).toEqual(
      bitsOf(all.subarray(i, i + 1)),
    )
  }
  expect(await run.predict([], 'away')).toEqual(new Float32Array(0))
  run.dispose()
})

import { describe, expect, test } from 'vitest'
import { bitsToCells } from '#room/core/padding.ts'
import { ARTICLE_SETTINGS, type Settings } from '#room/core/settings.ts'
import { bitsOfState, distance, finish } from '#room/engine/testing/engines.ts'
import { startRun, type Tested } from './runs.ts'

// Small runs; 14 training rows in batches of 4, so 4 steps an epoch.

const SMALL: Settings = {
  ...ARTICLE_SETTINGS,
  samples: 16,
  length: 3,
  medianLength: 2,
  units: 5,
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

/** An epoch is whole or it has not been. */
export function describeEpochs(tested: Tested): void {
  describe(`${tested.name}, epoch by epoch`, () => {
    test('[TRAIN-7] a stopped epoch leaves no trace', async () => {
      const run = startRun(tested, 'masking', SMALL)
      const twin = startRun(tested, 'masking', SMALL)
      await finish(run)
      await finish(twin)
      const before = run.state
      for (const asked of [1, STEPS, STEPS + 1]) {
        expect(await run.epoch(stopAt(asked))).toEqual({ kind: 'stopped' })
        expect(run.state).toBe(before)
      }
      expect(await finish(run)).toEqual(await finish(twin))
      expect(bitsOfState(run.state)).toEqual(bitsOfState(twin.state))
      run.dispose()
      twin.dispose()
    })

    test.each(['adam', 'rmsprop', 'sgd'] as const)(
      '[TRAIN-7] with %s, a run taken up from its state goes on to the same bits',
      async (optimizer) => {
        const settings = { ...SMALL, trainable: true, optimizer }
        const whole = startRun(tested, 'embedding', settings)
        await finish(whole)
        const state = structuredClone(whole.state)
        await finish(whole)
        const resumed = startRun(tested, 'embedding', settings, state)
        await finish(resumed)
        expect(bitsOfState(resumed.state)).toEqual(bitsOfState(whole.state))
        whole.dispose()
        resumed.dispose()
      },
    )

    test('a loss that is not finite ends the epoch and changes nothing', async () => {
      const settings = { ...SMALL, optimizer: 'sgd', learningRate: 10, samples: 400 } as const
      const run = startRun(tested, 'fixed', settings)
      let outcome = await run.epoch(stopAt(1000))
      for (let i = 0; i < 5 && outcome.kind === 'finished'; i++) {
        outcome = await run.epoch(stopAt(1000))
      }
      expect(outcome.kind).toBe('diverged')
      const values = Object.values<Float32Array>({ ...run.state.weights })
      expect(values.every((each) => each.every(Number.isFinite))).toBe(true)
      const [prediction = NaN] = await run.predict(ROW, 'model')
      expect(Number.isFinite(prediction)).toBe(true)
      run.dispose()
    })

    test('predictions in mid-epoch are those of the last finished epoch', async () => {
      const run = startRun(tested, 'masking', SMALL)
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

    test.each(['together', 'dense-first'] as const)(
      '[TRAIN-5] [KERN-5] %s: a batch in pieces is the batch',
      async (updateOrder) => {
        const settings = { ...SMALL, samples: 100, medianLength: 5, batchSize: 45, updateOrder }
        const { kernel } = tested
        const inPieces: Tested = {
          ...tested,
          kernel: {
            trainer: (model) => ({ ...kernel.trainer(model), mostNodes: 20 }),
            predictor: (model) => ({ ...kernel.predictor(model), mostNodes: 20 }),
          },
        }
        const whole = startRun(tested, 'masking', settings)
        const parts = startRun(inPieces, 'masking', settings)
        const [a, b] = [await finish(whole), await finish(parts)]
        expect(Math.abs(a.loss - b.loss) / a.loss).toBeLessThan(1e-6)
        expect(Math.abs((a.valLoss ?? NaN) - (b.valLoss ?? NaN))).toBeLessThan(1e-6)
        const { recurrentKernel } = whole.state.weights
        expect(distance(recurrentKernel, parts.state.weights.recurrentKernel)).toBeLessThan(1e-6)
        whole.dispose()
        parts.dispose()
      },
    )
  })
}

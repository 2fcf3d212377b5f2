import { expect, test } from 'vitest'
import { barsOf, isReached } from './bars.ts'
import type { Case } from './cases.ts'
import type { Samples, Turn } from './measure.ts'
import { peakOf, ratioOf, summarize } from './summary.ts'

function turn(ms: number, its: Partial<Turn> = {}): Turn {
  return {
    epochs: 1,
    ms,
    work: null,
    draws: null,
    issueMsPerStep: null,
    scriptMsPerStep: null,
    loss: 1,
    besidePeak: null,
    ...its,
  }
}

const WASM: Omit<Case, 'kernels'> = { variant: 'fixed', units: 128, backend: 'wasm' }
const START = { openMs: 100, loadMs: 50, firstEpochMs: 50, renderer: null }

const stock: Samples = {
  ...WASM,
  ...START,
  kernels: 'stock',
  firstEpochMs: 1850,
  turns: [turn(2000), turn(6000), turn(2000)],
}

const fusedTurn = (ms: number, speed: number) => {
  const besidePeak = {
    build: 'relaxed' as const,
    reached: [40, 40, 20, 40, 40].map((gflops) => gflops * speed),
    peak: [50, 50, 25, 80, 50].map((gflops) => gflops * speed),
  }
  return turn(ms, { epochs: 10, work: { flops: 4e9, ms: 100 }, besidePeak })
}

const fused: Samples = {
  ...WASM,
  ...START,
  kernels: 'fused',
  turns: [fusedTurn(200, 1), fusedTurn(600, 0.5), fusedTurn(100, 1)],
}

test('ratios are taken round by round: a round in which all were slow is like the others', () => {
  expect(ratioOf(stock.turns, fused.turns)).toBe(100)
  expect(summarize(fused, [stock, fused]).ratioToStock).toBe(100)
  expect(summarize(fused, [stock, fused]).startUpRatioToStock).toBe(10)
})

test('a fused case without its stock has no ratio, and neither has a stock case', () => {
  expect(summarize(fused, [fused]).ratioToStock).toBeNull()
  expect(summarize(fused, [{ ...stock, backend: 'webgl' }, fused]).ratioToStock).toBeNull()
  expect(summarize(stock, [stock, fused]).ratioToStock).toBeNull()
})

test('times are medians over the rounds', () => {
  const result = summarize(fused, [stock, fused])
  expect(result.msPerEpoch).toBe(20)
  expect(result.secondsPer100Epochs).toBe(2)
  expect(result.startUpMs).toBe(200)
  expect(result.msPerEpochOfRounds).toEqual([20, 60, 10])
})

test('the share of the peak is taken epoch by epoch: at half the speed it is the same', () => {
  const result = summarize(fused, [stock, fused])
  expect(result.gflops).toBe(40)
  expect(result.shareOfPeak).toBe(0.8)
  expect(peakOf([stock, fused])).toBe(50)
  expect(peakOf([stock])).toBeNull()
  expect(summarize(stock, [stock]).shareOfPeak).toBeNull()
})

test('bars are of the article’s size, and what was not measured is neither reached nor missed', () => {
  const result = summarize(fused, [stock, fused])
  const bars = barsOf(
    [{ ...result, units: 32, ratioToStock: 1 }, result],
    [{ variant: 'fixed', msPerEpoch: 90, secondsPer100Epochs: 9, ratio: { wasm: 5, webgl: null } }],
  )
  const reached = bars.map((bar) => [bar.what, isReached(bar)])
  expect(reached).toContainEqual(['WASM, Fixed: times stock', true])
  expect(reached).toContainEqual(['WASM, Masking: times stock', null])
  expect(reached).toContainEqual(['WASM, Fixed: times Keras', false])
  expect(isReached({ what: '', goal: { below: 1.5 }, value: 1.5 })).toBe(false)
  expect(isReached({ what: '', goal: { below: 1.5 }, value: 0.9 })).toBe(true)
})

import { expect, test } from 'vitest'
import { runningCount } from '#room/core/runningCount.ts'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import { kernelOfPasses } from '#room/kernels/kernelOfPasses.ts'
import { compileKernel } from '#room/kernels/wasm/kernel.ts'
import { wasmPasses } from '#room/kernels/wasm/wasmPasses.ts'
import { startRun } from './fused/testing/runs.ts'
import { finish } from './testing.ts'

const wasm = { name: 'wasm', kernel: kernelOfPasses(wasmPasses(await compileKernel('simd'))) }

test.each(['hard_sigmoid', 'sigmoid'] as const)(
  '[TRAIN-3] the running count is what the engine predicts for each beginning of the sequence, %s',
  async (recurrentActivation) => {
    const settings = {
      ...ARTICLE_SETTINGS,
      samples: 60,
      units: 6,
      learningRate: 0.01,
      recurrentActivation,
    }
    const run = startRun(wasm, 'fixed', settings)
    for (let epoch = 0; epoch < 10; epoch++) await finish(run)
    const bits = [1, 1, 1, 0, 1, 0, 0, 1]
    const beginnings = bits.map((_, index) => Int8Array.from(bits.slice(0, index + 1)))
    const predicted = await run.predict(beginnings, 'model')
    const counts = runningCount(run.state.weights, recurrentActivation, bits)
    for (const [index, count] of counts.entries()) {
      expect(Math.abs(count - (predicted[index] ?? NaN))).toBeLessThan(1e-5)
    }
    run.dispose()
  },
)

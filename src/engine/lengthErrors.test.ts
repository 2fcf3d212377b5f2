import { expect, test } from 'vitest'
import { lengthError, rowsByLength } from '#room/core/lengthErrors.ts'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import { VARIANTS, type Variant } from '#room/core/variants.ts'
import type { Weights } from '#room/core/weights.ts'
import { kernelOfPasses } from '#room/kernels/kernelOfPasses.ts'
import { compileKernel } from '#room/kernels/wasm/kernel.ts'
import { wasmPasses } from '#room/kernels/wasm/wasmPasses.ts'
import { startRun } from './fused/testing/runs.ts'
import { finish } from '#room/engine/testing/engines.ts'

const wasm = { name: 'wasm', kernel: kernelOfPasses(wasmPasses(await compileKernel('simd'))) }

const hardSigmoid = (z: number) => Math.min(1, Math.max(0, 0.2 * z + 0.5))

/** TRAIN-3 step by step, in float64. */
function count(variant: Variant, weights: Weights, row: Int8Array): number {
  const { kernel, recurrentKernel, bias, denseKernel, denseBias, embeddings } = weights
  const units = denseKernel.length
  let h = Array.from({ length: units }, () => 0)
  let c = h
  for (const bit of row) {
    const x = variant === 'embedding' ? (embeddings?.[bit + 1] ?? NaN) : bit
    const z = Array.from(bias, (b, j) =>
      h.reduce(
        (sum, each, k) => sum + each * (recurrentKernel[k * 4 * units + j] ?? NaN),
        x * (kernel[j] ?? NaN) + b,
      ),
    )
    const gate = (which: number, unit: number) => z[which * units + unit] ?? NaN
    const before = c
    c = h.map(
      (_, unit) =>
        hardSigmoid(gate(1, unit)) * (before[unit] ?? NaN) +
        hardSigmoid(gate(0, unit)) * Math.tanh(gate(2, unit)),
    )
    h = c.map((state, unit) => hardSigmoid(gate(3, unit)) * Math.tanh(state))
  }
  return h.reduce((sum, each, k) => sum + each * (denseKernel[k] ?? NaN), denseBias[0] ?? NaN)
}

test.each(VARIANTS)(
  '[EVAL-1] the error of each length, up to 64, is the one that float64 gives: %s',
  async (variant) => {
    const settings = { ...ARTICLE_SETTINGS, samples: 60, units: 6, learningRate: 0.01 }
    const run = startRun(wasm, variant, settings)
    for (let epoch = 0; epoch < 20; epoch++) await finish(run)
    const groups = rowsByLength(run.dataset, settings.seed)
    expect(groups.at(-1)?.length).toBe(64)
    for (const group of groups) {
      const measured = lengthError(group, await run.predict(group.rows, 'model'))
      const right = lengthError(
        group,
        group.rows.map((row) => count(variant, run.state.weights, row)),
      )
      expect(Math.abs(measured.error - right.error)).toBeLessThan(1e-5)
      expect(Math.abs(measured.bias - right.bias)).toBeLessThan(1e-5)
    }
    run.dispose()
  },
)

import { expect, test } from 'vitest'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import { finish } from '#room/engine/testing/engines.ts'
import { kernelOfPasses } from '#room/kernels/kernelOfPasses.ts'
import { compileKernel, type Kernel } from '#room/kernels/wasm/kernel.ts'
import { wasmPasses } from '#room/kernels/wasm/wasmPasses.ts'
import { startRun } from './testing/runs.ts'

const SMALL = { ...ARTICLE_SETTINGS, samples: 100, units: 8, batchSize: 30, trainable: true }

const pool = await compileKernel('simd')
const taken: Kernel[] = []
const wasm = {
  name: 'wasm',
  kernel: kernelOfPasses(
    wasmPasses({
      ...pool,
      take() {
        const kernel = pool.take()
        taken.push(kernel)
        return kernel
      },
    }),
  ),
}

test(
  '[KERN-7] memory is the same after a thousand epochs as after a hundred',
  { timeout: 60_000 },
  async () => {
    taken.length = 0
    const run = startRun(wasm, 'embedding', SMALL)
    const bytes = () => taken.map(({ memory }) => memory.buffer.byteLength)
    for (let epoch = 0; epoch < 100; epoch++) await finish(run)
    const before = bytes()
    for (let epoch = 100; epoch < 1000; epoch++) await finish(run)
    expect(bytes()).toEqual(before)
    run.dispose()
  },
)

test('[KERN-7] what one run gave back the next one takes', async () => {
  const kernels = new Set<Kernel>()
  for (const units of [8, 40, 3]) {
    taken.length = 0
    const run = startRun(wasm, 'masking', { ...SMALL, units })
    await finish(run)
    run.dispose()
    taken.forEach((kernel) => kernels.add(kernel))
  }
  expect(kernels.size).toBe(2)
})

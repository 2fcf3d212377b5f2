import { expect, test } from 'vitest'
import type { Kernels, MakeKernels } from '#room/engine/kernels.ts'
import { kernelOfPasses } from '#room/kernels/kernelOfPasses.ts'
import { referencePasses } from '#room/kernels/reference/referencePasses.ts'
import { fusedKernels } from './fusedKernels.ts'
import { passesSelfTest } from './selfTest.ts'

const right = fusedKernels(kernelOfPasses(referencePasses))

/** The same kernels with something wrong. */
const wrong =
  (change: (kernels: Kernels) => Partial<Kernels>): MakeKernels =>
  (variant, settings) => {
    const kernels = right(variant, settings)
    return { ...kernels, ...change(kernels) }
  }

const answers = (change: (y: number, row: number, rows: number) => number) =>
  wrong((kernels) => ({
    async predict(weights, rows, reading) {
      const found = await kernels.predict(weights, rows, reading)
      return found.map((y, row) => change(y, row, rows.length))
    },
  }))

test('[KERN-6] right kernels pass', async () => {
  expect(await passesSelfTest(right)).toBe(true)
})

test.each([
  ['an answer that is a little off', answers((y) => y * 1.001)],
  ['an answer that is no number', answers(() => NaN)],
  [
    'an answer that the company changes by a bit',
    answers((y, _, rows) => (rows > 1 ? y * (1 + 2 ** -22) : y)),
  ],
  [
    'an answer that padding changes by a bit',
    answers((y, row) => (row === 5 ? y * (1 + 2 ** -22) : y)),
  ],
  [
    'an epoch that diverges',
    wrong(() => ({ epoch: () => Promise.resolve({ kind: 'diverged', loss: NaN }) })),
  ],
  [
    'an epoch that trains on nothing',
    wrong((kernels) => ({
      async epoch(task, stop) {
        const trained = await kernels.epoch(task, stop)
        return trained.kind === 'trained' ? { ...trained, weights: task.from.weights } : trained
      },
    })),
  ],
] as const)('[KERN-6] %s does not', async (_, kernels) => {
  expect(await passesSelfTest(kernels)).toBe(false)
})

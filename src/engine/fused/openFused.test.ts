import { expect, test } from 'vitest'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import { startTraining } from '#room/core/trainingState.ts'
import { distance } from '#room/engine/testing/engines.ts'
import { openFused } from './openFused.ts'

test('there are kernels for wasm and cpu, and they agree', async () => {
  const settings = { ...ARTICLE_SETTINGS, samples: 20, units: 12 }
  const { dataset, state } = startTraining('masking', settings)
  const rows = [dataset.cells.subarray(0, dataset.width), Int8Array.of(1, 0, 1)]
  const [wasm = [], cpu = []] = await Promise.all(
    (['wasm', 'cpu'] as const).map(async (backend) => {
      const make = await openFused(backend)
      if (typeof make === 'string') throw new Error(`${backend}: ${make}`)
      const kernels = make('masking', settings)
      const found = await kernels.predict(state.weights, rows, { mask: 'model', fill: -1 })
      kernels.dispose()
      return found
    }),
  )
  expect(wasm).toHaveLength(2)
  expect(distance(wasm, cpu)).toBeLessThan(1e-6)
})

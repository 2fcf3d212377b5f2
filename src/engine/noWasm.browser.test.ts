import * as tf from '@tensorflow/tfjs'
import { expect, test, vi } from 'vitest'
import { openEngine } from './openEngine.ts'

// A file of its own: tfjs tries to load its wasm once, and remembers that it failed.

test('where wasm cannot be loaded: cpu, and why', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no such file')))
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  for (const asked of ['wasm', 'wasm'] as const) {
    const { device } = await openEngine(asked, () => undefined)
    expect(device).toMatchObject({ backend: 'cpu', asked, fallback: 'no-wasm' })
    expect(tf.getBackend()).toBe('cpu')
  }
  vi.stubGlobal('OffscreenCanvas', undefined)
  const { device } = await openEngine('webgl', () => undefined)
  expect(device).toMatchObject({ backend: 'cpu', asked: 'webgl', fallback: 'no-webgl' })
})

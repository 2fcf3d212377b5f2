import * as tf from '@tensorflow/tfjs'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Backend } from '#room/core/settings.ts'
import { openEngine } from './openEngine.ts'

// A file of its own: tfjs remembers that its wasm failed.

beforeEach(() => {
  // As under a policy without 'wasm-unsafe-eval'. tfjs and its wasm say so on the console.
  const refused = () => Promise.reject(new Error('blocked by the policy'))
  vi.spyOn(WebAssembly, 'instantiateStreaming').mockImplementation(refused)
  vi.spyOn(WebAssembly, 'instantiate').mockImplementation(refused)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})

async function deviceFor(asked: Backend) {
  const { device } = await openEngine(asked, () => undefined)
  // What is said to run runs.
  expect(tf.getBackend()).toBe(device.backend)
  return device
}

test('where wasm cannot be loaded: cpu, and why, at each try', async () => {
  const expected = { backend: 'cpu', asked: 'wasm', fallback: 'no-wasm' }
  expect(await deviceFor('wasm')).toMatchObject(expected)
  expect(await deviceFor('wasm')).toMatchObject(expected)
})

test('the reason is that of the backend asked for', async () => {
  vi.stubGlobal('OffscreenCanvas', undefined)
  expect(await deviceFor('webgl')).toMatchObject({ backend: 'cpu', fallback: 'no-webgl' })
})

import * as tf from '@tensorflow/tfjs'
import { afterEach, expect, test, vi } from 'vitest'
import { ARTICLE_SETTINGS, type Backend } from '#room/core/settings.ts'
import { openEngine } from './openEngine.ts'

const ignore = () => undefined

async function deviceFor(asked: Backend) {
  const { device } = await openEngine(asked, ignore)
  // What is said to run runs.
  expect(tf.getBackend()).toBe(device.backend)
  return device
}

/** WebGL without one of its extensions. */
function without(extension: string): void {
  const { prototype } = WebGL2RenderingContext
  const get = Reflect.get(prototype, 'getExtension') as (name: string) => unknown
  function getExtension(this: WebGL2RenderingContext, name: string): unknown {
    return name === extension ? null : get.call(this, name)
  }
  vi.spyOn(prototype, 'getExtension').mockImplementation(getExtension as () => null)
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('webgl runs where there is WebGL2, software or not, and names its renderer', async () => {
  const device = await deviceFor('webgl')
  expect(device).toMatchObject({ backend: 'webgl', asked: 'webgl', fallback: null, mostUnits: 512 })
  expect(device.renderer).toMatch(/\w/)
  expect(tf.env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')).toBe(true)
})

test('the GPU’s name is left out where the browser hides it', async () => {
  without('WEBGL_debug_renderer_info')
  expect(await deviceFor('webgl')).toMatchObject({ backend: 'webgl', renderer: null })
})

test('a lost context is told once, and ends the epoch', async () => {
  const lost = vi.fn<() => void>()
  const engine = await openEngine('webgl', lost)
  const run = await engine.load('fixed', { ...ARTICLE_SETTINGS, units: 4, samples: 20 }, null)
  if ('refused' in run) throw new Error(run.refused)
  const before = run.state
  const { gpgpu } = tf.backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } }
  let asked = 0
  const outcome = run.epoch(() => {
    if (++asked === 1) gpgpu.gl.getExtension('WEBGL_lose_context')?.loseContext()
    return false
  })
  expect(await outcome).toEqual({ kind: 'stopped' })
  expect(run.state).toBe(before)
  await vi.waitFor(() => {
    expect(lost).toHaveBeenCalledTimes(1)
  })
})

test('a fresh context follows a lost one', async () => {
  const engine = await openEngine('webgl', ignore)
  const run = await engine.load('fixed', { ...ARTICLE_SETTINGS, units: 4, samples: 20 }, null)
  if ('refused' in run) throw new Error(run.refused)
  expect((await run.epoch(() => false)).kind).toBe('finished')
  run.dispose()
})

test('without an OffscreenCanvas: wasm, and why', async () => {
  vi.stubGlobal('OffscreenCanvas', undefined)
  const expected = { backend: 'wasm', asked: 'webgl', fallback: 'no-webgl', renderer: null }
  expect(await deviceFor('webgl')).toMatchObject(expected)
})

test('without a WebGL2 context: wasm, and why', async () => {
  vi.spyOn(OffscreenCanvas.prototype, 'getContext').mockReturnValue(null)
  expect(await deviceFor('webgl')).toMatchObject({ backend: 'wasm', fallback: 'no-webgl' })
})

test('where fences never signal: wasm, and why', async () => {
  vi.spyOn(WebGL2RenderingContext.prototype, 'clientWaitSync').mockReturnValue(
    WebGL2RenderingContext.TIMEOUT_EXPIRED,
  )
  expect(await deviceFor('webgl')).toMatchObject({ backend: 'wasm', fallback: 'no-webgl' })
})

test('16-bit textures are refused: wasm, and why', async () => {
  without('EXT_color_buffer_float')
  expect(await deviceFor('webgl')).toMatchObject({ backend: 'wasm', fallback: 'no-float-textures' })
})

test('cpu runs when it is asked for', async () => {
  const expected = { backend: 'cpu', asked: 'cpu', fallback: null, renderer: null, mostUnits: 512 }
  expect(await deviceFor('cpu')).toMatchObject(expected)
})

test('more units than the device can train are refused', async () => {
  const engine = await openEngine('cpu', ignore)
  const run = await engine.load('fixed', { ...ARTICLE_SETTINGS, units: 513 }, null)
  expect(run).toEqual({ refused: 'units-exceed-device' })
})

test('a batch that memory cannot hold with stock layers is refused', async () => {
  const engine = await openEngine('cpu', ignore)
  const settings = {
    ...ARTICLE_SETTINGS,
    samples: 20_000,
    batchSize: 20_000,
    units: 64,
    length: 64,
    kernels: 'stock',
  } as const
  const run = await engine.load('fixed', settings, null)
  expect(run).toEqual({ refused: 'out-of-memory' })
})

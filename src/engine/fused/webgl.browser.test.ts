import * as tf from '@tensorflow/tfjs'
import { expect, test, vi } from 'vitest'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import { startTraining } from '#room/core/trainingState.ts'
import { bitsOf, bitsOfState, engineOn, finish } from '#room/engine/testing/engines.ts'
import { openWebglKernel } from '#room/kernels/webgl/webglKernel.ts'
import { openFused } from './openFused.ts'
import { describeCases } from './testing/cases.ts'
import { describeCurves } from './testing/curves.ts'
import { describeEpochs } from './testing/epochs.ts'
import { describeInside } from './testing/inside.ts'
import { describePadding } from './testing/padding.ts'
import { startRun } from './testing/runs.ts'
import { waitUntil } from './waitUntil.ts'

// In the context in which tfjs draws, as the engine has it.
await engineOn('webgl')
const gl = (tf.backend() as tf.MathBackendWebGL).gpgpu.gl as WebGL2RenderingContext
const kernel = openWebglKernel(gl, waitUntil)
if (!kernel) throw new Error('no float textures here')
const webgl = { name: 'webgl', kernel }

describeCases(webgl)
describeCurves(webgl, 2)
describePadding(webgl)
describeEpochs(webgl)
describeInside(webgl)

test('openFused has kernels for the context of tfjs', async () => {
  const settings = { ...ARTICLE_SETTINGS, samples: 20, units: 12 }
  const { state } = startTraining('masking', settings)
  const make = await openFused('webgl')
  if (typeof make === 'string') throw new Error(make)
  const kernels = make('masking', settings)
  const reading = { mask: 'model', fill: -1 } as const
  const [y = NaN] = await kernels.predict(state.weights, [Int8Array.of(1)], reading)
  expect(Number.isFinite(y)).toBe(true)
  kernels.dispose()
})

test('[KERN-7] after two hundred epochs the GPU holds no object more than after twenty', async () => {
  const kinds = ['Texture', 'Framebuffer', 'Buffer', 'Program', 'Shader'] as const
  const made = kinds.map((kind) => vi.spyOn(gl, `create${kind}`))
  const given = kinds.map((kind) => vi.spyOn(gl, `delete${kind}`))
  const held = () =>
    made.map((its, i) => its.mock.calls.length - (given[i]?.mock.calls.length ?? 0))
  const fences = vi.spyOn(gl, 'fenceSync')
  const passed = vi.spyOn(gl, 'deleteSync')
  const settings = { ...ARTICLE_SETTINGS, samples: 12, medianLength: 2, units: 4, batchSize: 10 }
  const run = startRun(webgl, 'masking', settings)
  for (let epoch = 0; epoch < 20; epoch++) await finish(run)
  const before = held()
  for (let epoch = 20; epoch < 200; epoch++) await finish(run)
  expect(held()).toEqual(before)
  // The last slices of an epoch may still be on their way when it is told.
  expect(fences.mock.calls.length - passed.mock.calls.length).toBeLessThanOrEqual(2)
  run.dispose()
  vi.restoreAllMocks()
})

test('what tfjs draws between our draws is what it would be, and so is ours', async () => {
  const settings = { ...ARTICLE_SETTINGS, samples: 400, units: 32, batchSize: 90 }
  const a = tf.randomUniform([40, 30], -1, 1, 'float32', 1)
  const b = tf.randomUniform([30, 50], -1, 1, 'float32', 2)
  const compute = () => tf.tidy(() => tf.matMul(a, b).tanh().sum(0))
  const expected = bitsOf(await compute().data())
  const alone = startRun(webgl, 'masking', settings)
  await finish(alone)

  const run = startRun(webgl, 'masking', settings)
  const found: Promise<Float32Array>[] = []
  await run.epoch(() => {
    found.push(compute().data() as Promise<Float32Array>)
    return false
  })
  expect(found.length).toBeGreaterThanOrEqual(4)
  for (const values of await Promise.all(found)) expect(bitsOf(values)).toEqual(expected)
  expect(bitsOfState(run.state)).toEqual(bitsOfState(alone.state))
  expect(gl.getError()).toBe(gl.NO_ERROR)
  alone.dispose()
  run.dispose()
  tf.dispose([a, b])
})

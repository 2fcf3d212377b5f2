import { describe, expect, test, vi } from 'vitest'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import { startOptimizer } from '#room/core/trainingState.ts'
import type { Weights } from '#room/core/weights.ts'
import type { LstmKernel } from '#room/kernels/lstmKernel.ts'
import { piecesOf } from '#room/kernels/pieces.ts'
import { planBatch } from '#room/kernels/plan.ts'
import { describeAgainstReference } from '#room/kernels/testing/againstReference.ts'
import { batchOf } from '#room/kernels/testing/batchOf.ts'
import { describeGolden } from '#room/kernels/testing/golden.ts'
import { makeContext, waitUntil } from '#room/kernels/webgl/testing/context.ts'
import { openWebglKernel } from './webglKernel.ts'

function open(gl: WebGL2RenderingContext, mostTargets?: number): LstmKernel {
  const kernel = openWebglKernel(gl, waitUntil, mostTargets)
  if (!kernel) throw new Error('no float textures here')
  return kernel
}

for (const targets of [8, 4]) {
  const kernel = open(makeContext(), targets)
  describeGolden(`webgl, ${String(targets)} targets`, kernel)
  describeAgainstReference(`webgl, ${String(targets)} targets`, kernel, 'in pieces')
}

const MODEL = { ...ARTICLE_SETTINGS, units: 12 }
const INPUTS = [-1, 0, 1]

const MASKED = [true, false, false]

/** All rows of so many bits. */
function rowsOf(steps: number): number[][] {
  return Array.from({ length: 2 ** Math.min(steps, 6) }, (_, i) =>
    Array.from({ length: steps }, (__, bit) => 1 + ((i >> (bit % 6)) & 1)),
  )
}

function planOf(steps: number) {
  const rows = rowsOf(steps)
  const targets = Float32Array.from(rows, (row) => row.filter((token) => token === 2).length)
  return { plan: planBatch(batchOf(rows, MASKED)), targets }
}

function someWeights(units: number): Weights {
  const values = (count: number) => Float32Array.from({ length: count }, (_, i) => Math.sin(i) / 4)
  return {
    kernel: values(4 * units),
    recurrentKernel: values(4 * units * units),
    bias: values(4 * units),
    denseKernel: values(units),
    denseBias: values(1),
  }
}

async function trainAndPredict(kernel: LstmKernel, steps = 5): Promise<void> {
  const weights = someWeights(MODEL.units)
  const trainer = kernel.trainer(MODEL)
  const predictor = kernel.predictor(MODEL)
  trainer.load(weights, INPUTS, startOptimizer('adam', weights))
  predictor.load(weights, INPUTS)
  for (const _ of trainer.step([planOf(steps)], 'together', 1)) continue
  await predictor.predict(planOf(steps).plan)
  await trainer.finish()
  trainer.dispose()
  predictor.dispose()
}

describe('webgl', () => {
  test.each([1, 2, 10, 25])(
    '[KERN-4] a step with %i levels is at most 4T + 12 draws',
    async (steps) => {
      const gl = makeContext()
      const drawn = vi.spyOn(gl, 'drawArrays')
      const weights = someWeights(MODEL.units)
      const trainer = open(gl).trainer(MODEL)
      trainer.load(weights, INPUTS, startOptimizer('adam', weights))
      for (const _ of trainer.step([planOf(steps)], 'together', 1)) continue
      expect(trainer.counts).toMatchObject({ steps: 1, draws: drawn.mock.calls.length })
      expect(trainer.counts.draws).toBeLessThanOrEqual(4 * steps + 12)
      await trainer.finish()
      trainer.dispose()
    },
  )

  // A piece goes forward and back, two draws a level each time, and adds two; 'dense-first' keeps no piece's states
  // until its way back, and goes forward a second time. Three are the step's, however many pieces it has.
  test.each([
    { order: 'together', perLevel: 4 },
    { order: 'dense-first', perLevel: 6 },
  ] as const)(
    '[KERN-4] a step in pieces, $order, is at most $perLevel draws a level and 2 more for each piece, and 3',
    async ({ order, perLevel }) => {
      const steps = 6
      const pieces = piecesOf(batchOf(rowsOf(steps), MASKED), 40)
      expect(pieces).toHaveLength(4)
      const gl = makeContext()
      const drawn = vi.spyOn(gl, 'drawArrays')
      const weights = someWeights(MODEL.units)
      const trainer = open(gl).trainer(MODEL)
      trainer.load(weights, INPUTS, startOptimizer('adam', weights))
      const tasks = pieces.map(({ plan, rows }) => ({
        plan,
        targets: new Float32Array(rows.length),
      }))
      for (const _ of trainer.step(tasks, order, 1)) continue
      expect(trainer.counts).toMatchObject({ steps: 1, draws: drawn.mock.calls.length })
      expect(trainer.counts.draws).toBeLessThanOrEqual(pieces.length * (perLevel * steps + 2) + 3)
      await trainer.finish()
      trainer.dispose()
    },
  )

  test('[KERN-5] a long step is told in slices, two ahead at most', async () => {
    const gl = makeContext()
    const told = vi.spyOn(gl, 'fenceSync')
    const passed = vi.spyOn(gl, 'deleteSync')
    const model = { ...MODEL, units: 128 }
    const weights = someWeights(model.units)
    const trainer = open(gl).trainer(model)
    trainer.load(weights, INPUTS, startOptimizer('adam', weights))
    let slices = 0
    for (const _ of trainer.step([planOf(25)], 'together', 1)) {
      slices++
      expect(told.mock.calls.length - passed.mock.calls.length).toBeLessThanOrEqual(2)
      await waitUntil(() => !trainer.isBehind())
    }
    expect(slices).toBeGreaterThan(2)
    await trainer.finish()
    trainer.dispose()
  })

  test('[KERN-4] an epoch is read back once', async () => {
    const gl = makeContext()
    const read = vi.spyOn(gl, 'getBufferSubData')
    const weights = someWeights(MODEL.units)
    const trainer = open(gl).trainer(MODEL)
    trainer.load(weights, INPUTS, startOptimizer('adam', weights))
    for (let step = 1; step <= 300; step++) {
      for (const _ of trainer.step([planOf(1)], 'together', step)) continue
    }
    const { losses } = await trainer.finish()
    expect(losses).toHaveLength(300)
    expect([...losses].every((loss) => Number.isFinite(loss) && loss > 0)).toBe(true)
    expect(read).toHaveBeenCalledTimes(1)
    trainer.dispose()
  })

  test('[KERN-7] what is disposed of leaves no object of the GPU but programs, compiled once', async () => {
    const gl = makeContext()
    const kinds = ['Texture', 'Framebuffer', 'Buffer', 'VertexArray', 'Shader'] as const
    const created = kinds.map((kind) => vi.spyOn(gl, `create${kind}`))
    const deleted = kinds.map((kind) => vi.spyOn(gl, `delete${kind}`))
    const programs = vi.spyOn(gl, 'createProgram')
    const fences = vi.spyOn(gl, 'fenceSync')
    const deletedFences = vi.spyOn(gl, 'deleteSync')
    const kernel = open(gl)
    await trainAndPredict(kernel)
    const compiled = programs.mock.calls.length
    // A larger plan makes the textures of states anew.
    await trainAndPredict(kernel, 9)
    expect(programs.mock.calls).toHaveLength(compiled)
    const objects = (spies: readonly { mock: { calls: unknown[] } }[]) =>
      spies.map(({ mock }) => mock.calls.length)
    expect(objects(created)[0]).toBeGreaterThan(10)
    expect(objects(deleted)).toEqual(objects(created))
    expect(objects([deletedFences])).toEqual(objects([fences]))
    expect(gl.getError()).toBe(gl.NO_ERROR)
  })

  test('a lost context gives no answer, and is not waited for', async () => {
    const gl = makeContext()
    const weights = someWeights(MODEL.units)
    const kernel = open(gl)
    const trainer = kernel.trainer(MODEL)
    const predictor = kernel.predictor(MODEL)
    trainer.load(weights, INPUTS, startOptimizer('adam', weights))
    predictor.load(weights, INPUTS)
    const { plan, targets } = planOf(5)
    for (const _ of trainer.step([{ plan, targets }], 'together', 1)) continue
    const asked = predictor.predict(plan)
    gl.getExtension('WEBGL_lose_context')?.loseContext()
    await expect(asked).rejects.toThrow('context')
    expect(trainer.isBehind()).toBe(false)
    await expect(trainer.finish()).rejects.toThrow('context')
    await expect(predictor.predict(plan)).rejects.toThrow('context')
    trainer.dispose()
    predictor.dispose()
  })

  test('[KERN-6] 16 bits are refused', () => {
    const gl = makeContext()
    vi.spyOn(gl, 'getExtension').mockReturnValue(null)
    expect(openWebglKernel(gl, waitUntil)).toBeNull()
  })
})

import * as tf from '@tensorflow/tfjs'
import { describe, expect, test } from 'vitest'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import { BACKENDS, bitsOf, distance, engineOn } from '#room/engine/testing/engines.ts'
import { lookUp } from './lookUp.ts'
import { assign, buildModel, disposeModel } from './model.ts'

const ROWS = 300
const STEPS = 18
const TABLE = [0.5, -2, 3]

// Some IDs and gradients without a pattern.
const ids = Array.from({ length: ROWS }, (_, row) =>
  Array.from({ length: STEPS }, (_step, i) => (i > row % STEPS ? 0 : 1 + ((row * 7 + i * i) % 2))),
)
const dy = ids.map((row, i) =>
  row.map((id, j) => (id === 0 ? 0 : Math.fround(Math.sin(i * 31 + j * 17)))),
)

/** The values [ROWS · steps] and the gradient of the table [3], with so many columns of padding behind. */
async function lookUpWith(columns: number) {
  const more = Array.from({ length: columns }, () => 0)
  const wide = (rows: number[][]) => rows.map((row) => [...row, ...more])
  const model = buildModel('embedding', { ...ARTICLE_SETTINGS, units: 1 })
  const { embedding, weights } = model
  const table = weights.embeddings
  if (!embedding || !table) throw new Error('an Embedding has a table')
  const none = new Float32Array(4)
  assign(weights, {
    kernel: none,
    recurrentKernel: none,
    bias: none,
    denseKernel: none.subarray(0, 1),
    denseBias: none.subarray(0, 1),
    embeddings: Float32Array.from(TABLE),
  })
  const [values, gradient] = tf.tidy(() => {
    const inputs = tf.tensor2d(wide(ids), [ROWS, STEPS + columns], 'int32')
    const upstream = tf.tensor2d(wide(dy)).expandDims(2)
    const { grads } = tf.variableGrads(
      () => lookUp(embedding, table, inputs).mul(upstream).sum(),
      [table],
    )
    const its = grads[table.name]
    if (!its) throw new Error('no gradient')
    return [lookUp(embedding, table, inputs), its]
  })
  const read = { values: await values.data(), gradient: await gradient.data() }
  tf.dispose([values, gradient])
  disposeModel(model)
  return read
}

describe.each(BACKENDS)('%s', (backend) => {
  test('[TRAIN-3] looks each ID up, and sums the gradient of each', async () => {
    await engineOn(backend)
    const { values, gradient } = await lookUpWith(0)
    expect(Array.from(values)).toEqual(ids.flat().map((id) => TABLE[id]))
    const exact = [0, 1, 2].map((id) =>
      ids.flat().reduce((sum, other, i) => sum + (other === id ? (dy.flat()[i] ?? NaN) : 0), 0),
    )
    expect(distance(gradient, exact)).toBeLessThan(2e-5)
    // Padding gets none, so that its row stays what it was.
    expect(bitsOf(gradient)[0]).toBe(0)
  })

  test('[PAD-3] padded columns change no bit of the gradient', async () => {
    await engineOn(backend)
    const { gradient } = await lookUpWith(0)
    for (const columns of [1, 10, 40]) {
      expect(bitsOf((await lookUpWith(columns)).gradient)).toEqual(bitsOf(gradient))
    }
  })
})

import * as tf from '@tensorflow/tfjs'
import { expect, test } from 'vitest'
import { engineOn } from './testing.ts'

test('the wasm backend sums rows by their segment, as the cpu backend does', async () => {
  const sums = async (backend: 'cpu' | 'wasm') => {
    await engineOn(backend)
    const x = tf.tensor2d(
      Array.from({ length: 14 }, (_, i) => i * i - 20),
      [7, 2],
    )
    const ids = tf.tensor1d([2, 0, 2, 1, 0, 2, 2], 'int32')
    const result = tf.unsortedSegmentSum(x, ids, 4)
    const values = await result.array()
    tf.dispose([x, ids, result])
    return values
  }
  const onWasm = await sums('wasm')
  expect(onWasm).toEqual(await sums('cpu'))
  // Segment 1 has one row, 3 has none.
  expect(onWasm).toHaveProperty('1', [16, 29])
  expect(onWasm).toHaveProperty('3', [0, 0])
})

import { expect, test } from 'vitest'
import { en } from './en/index.ts'
import { ja } from './ja/index.ts'

test('a run says how many epochs were planned, unless it has done more', () => {
  expect(en.train.finished(3, 3)).toBe('finished: epoch 3 of 3')
  expect(en.train.finished(8, 3)).toBe('finished: epoch 8')
  expect(en.train.paused(8, 3)).toBe('paused at epoch 8')
  expect(ja.train.finished(3, 3)).toBe('完了：エポック 3 / 3')
  expect(ja.train.finished(8, 3)).toBe('完了：エポック 8')
})

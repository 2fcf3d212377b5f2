import { expect, test } from 'vitest'
import { en } from '#room/ui/messages/en/index.ts'
import { ja } from '#room/ui/messages/ja/index.ts'
import { gflopsOf, savedPercent } from './effort.ts'

test('what was saved is told apart from all of it, and nothing is said of nothing', () => {
  expect(savedPercent({ matrixRows: 5, paddedRows: 100 })).toBe(95)
  expect(savedPercent({ matrixRows: 0, paddedRows: 0 })).toBeNull()
  expect(en.work.summary(95)).toContain('95% of the work')
  expect(en.work.summary(99.96)).toContain('over 99% of the work')
  expect(ja.work.summary(100)).toContain('99%以上')
})

test('a speed that is too small to tell, or unknown, is not told', () => {
  expect(gflopsOf({ flops: 3e9, ms: 1000 })).toBe(3)
  expect(gflopsOf({ flops: 1e6, ms: 1000 })).toBeNull()
  expect(gflopsOf({ flops: 3e9, ms: 0 })).toBeNull()
})

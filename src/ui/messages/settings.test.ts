import { expect, test } from 'vitest'
import { en } from './en/index.ts'
import { ja } from './ja/index.ts'

test('a choice that has a Japanese word bears its own name too', () => {
  expect(ja.settings.choice('dense-first')).toBe('Dense先（dense-first）')
  expect(ja.settings.choice('together')).toBe('一括（together）')
  expect(ja.settings.choice('webgl')).toBe('WebGL')
  expect(en.settings.choice('dense-first')).toBe('dense-first')
})

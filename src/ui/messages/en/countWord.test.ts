import { expect, test } from 'vitest'
import { countWord } from './countWord.ts'

test.each([
  [0, 'Zero'],
  [1, 'One'],
  [10, 'Ten'],
  [19, 'Nineteen'],
  [20, 'Twenty'],
  [21, 'Twenty-one'],
  [40, 'Forty'],
  [100, '100'],
])('%d is %s', (count, word) => {
  expect(countWord(count)).toBe(word)
})

import { expect, test } from 'vitest'
import { play, atRest } from './scenes.ts'

test('the tab that is shown can be pressed again, and training goes on', () => {
  const training = play(atRest('variant=masking'), { type: 'train' })
  expect(play(training, { type: 'choose-variant', variant: 'masking' })).toBe(training)
})

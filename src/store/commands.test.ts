import { expect, test } from 'vitest'
import { currentRun } from './selectors.ts'
import { atRest, epochs, play, told } from './scenes.ts'

test('pause is told at once, even where the worker has passed the goal already', () => {
  const passed = play(atRest('epochs=9'), { type: 'train' }, epochs(1, 5), {
    type: 'edit-field',
    name: 'epochs',
    text: '3',
  })
  const { id } = currentRun(passed)
  expect(told(passed, { type: 'pause' })).toEqual([{ type: 'pause', run: id }])
})

import { expect, test } from 'vitest'
import { currentRun } from './selectors.ts'
import { atRest, epochs, finished, play, ready, told } from './scenes.ts'

test('pause is told at once, even where the worker has passed the goal already', () => {
  const passed = play(atRest('epochs=9'), { type: 'train' }, epochs(1, 5), {
    type: 'edit-field',
    name: 'epochs',
    text: '3',
  })
  const { id } = currentRun(passed)
  expect(told(passed, { type: 'pause' })).toEqual([{ type: 'pause', run: id }])
})

test("[MSG-4] the prediction of the article's run is asked for again when it may have been lost", () => {
  const lost = play(finished(''), { type: 'failed', detail: 'died before it answered' })
  expect(told(lost, ready)).toMatchObject([
    { type: 'load' },
    { type: 'watch' },
    { type: 'predict', bits: '1111011101' },
  ])
})

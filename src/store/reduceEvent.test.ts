import { expect, test } from 'vitest'
import { currentRun } from './selectors.ts'
import { atRest, epochs, play, stopped } from './scenes.ts'

test('[MSG-1] the end of training that was paused does not stop the training that was resumed', () => {
  const resumed = play(
    atRest('epochs=9'),
    { type: 'train' },
    epochs(1),
    { type: 'pause' },
    { type: 'train' },
  )
  expect(currentRun(play(resumed, stopped('paused'))).phase).toEqual({ kind: 'running', goal: 9 })
})

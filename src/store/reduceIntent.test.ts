import { expect, test } from 'vitest'
import { canProveTraining, currentRun } from './selectors.ts'
import { atRest, diverged, opened, play, ready, refused, told } from './scenes.ts'

test('the tab that is shown can be pressed again, and training goes on', () => {
  const training = play(atRest('variant=masking'), { type: 'train' })
  expect(play(training, { type: 'choose-variant', variant: 'masking' })).toBe(training)
})

const PROVE = { type: 'prove-training' } as const
const masking = atRest('variant=masking')
const proving = play(masking, PROVE)

test('[PAD-3] the proof in training is asked for', () => {
  expect(canProveTraining(masking)).toBe(true)
  expect(currentRun(proving).trainingProof).toBe('computing')
  expect(told(masking, PROVE)).toMatchObject([{ type: 'prove-training', run: 2 }])
})

test.each([
  ['there is no mask', atRest()],
  ['the engine starts', opened('variant=masking')],
  ['the run loads', play(opened('variant=masking'), ready)],
  ['the run trains', play(masking, { type: 'train' })],
  ['the run was refused', play(masking, refused)],
  ['the run diverged', play(masking, { type: 'train' }, diverged(1))],
  ['it is under way', proving],
])('[PAD-3] no proof in training is asked for while %s', (_, state) => {
  expect(canProveTraining(state)).toBe(false)
  expect(play(state, PROVE)).toBe(state)
  expect(told(state, PROVE)).toEqual([])
})

test.each([
  ['the worker is lost', [{ type: 'failed', detail: '' }]],
  ['it is started again', [{ type: 'restart-engine' }]],
  [
    'the tab is left, and shown again',
    [
      { type: 'choose-variant', variant: 'fixed' },
      { type: 'choose-variant', variant: 'masking' },
    ],
  ],
  [
    'a tab is shown that runs elsewhere',
    [
      { type: 'choose-variant', variant: 'fixed' },
      { type: 'edit-field', name: 'backend', text: 'cpu' },
    ],
  ],
] as const)('[PAD-3] a proof in training is waited for no longer once %s', (_, steps) => {
  expect(play(proving, ...steps).runs.masking.trainingProof).toBeNull()
})

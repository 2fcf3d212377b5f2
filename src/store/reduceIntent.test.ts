import { expect, test } from 'vitest'
import { REPLAY_SETTINGS } from '#room/core/article.ts'
import type { Variant } from '#room/core/variants.ts'
import { canProveTraining, currentRun, trainControls } from './selectors.ts'
import {
  atRest,
  checkpoint,
  diverged,
  epochs,
  finished,
  opened,
  play,
  ready,
  refused,
  stopped,
  told,
} from '#room/store/testing/scenes.ts'

test('the tab that is shown can be pressed again, and training goes on', () => {
  const training = play(atRest('variant=masking'), { type: 'train' })
  expect(play(training, { type: 'choose-variant', variant: 'masking' })).toBe(training)
})

const show = (variant: Variant) => ({ type: 'choose-variant', variant }) as const

test('a tab that is left while it trains is paused there, and offers Resume when it is shown again', () => {
  const left = play(atRest(), { type: 'train' }, epochs(1, 2), checkpoint(2), show('masking'))
  expect(left.runs.fixed.phase).toEqual({ kind: 'paused', left: true })
  const back = play(left, show('fixed'))
  expect(back.runs.fixed.phase).toEqual({ kind: 'paused', left: false })
  expect(trainControls(back).main).toBe('resume')
})

test.each([
  ['untrained', atRest()],
  ['finished', finished()],
  ['paused', play(atRest(), { type: 'train' }, epochs(1), checkpoint(1), { type: 'pause' })],
  ['diverged', play(atRest(), { type: 'train' }, epochs(1), checkpoint(1), diverged(2))],
])('a tab that is left %s is found as it was', (_, state) => {
  const { id, ...found } = play(state, show('masking'), show('fixed')).runs.fixed
  const { id: before, ...left } = state.runs.fixed
  expect(found).toEqual(left)
  expect(id).not.toBe(before)
})

test('[MSG-4] a tab whose worker was lost before it told the rest is found at its checkpoint', () => {
  const left = play(atRest(), { type: 'train' }, epochs(1, 4), checkpoint(2), show('masking'))
  expect(currentRun(play(left, show('fixed'))).history).toHaveLength(2)
})

test('padding stays between 0 and 40 whole steps, at its place', () => {
  const paddingAt = (steps: number) =>
    play(atRest(), { type: 'pad-place', place: 'front' }, { type: 'pad-steps', steps }).padding
  expect(paddingAt(7)).toEqual({ place: 'front', steps: 7 })
  expect([-5, 2.4, 41, Infinity].map((steps) => paddingAt(steps).steps)).toEqual([0, 2, 40, 40])
})

test('[MSG-1] a tab that is shown again hears nothing of what was under way when it was left', () => {
  const left = play(atRest(), { type: 'train' }, epochs(1, 2), checkpoint(2))
  const late = [epochs(3, 4), checkpoint(4), stopped('paused')].map((event) => event(left))
  const back = play(left, show('masking'), show('fixed'))
  expect(play(back, ...late)).toEqual(back)
})

test('[MSG-1] what was under way when a tab was left is heard until it is shown again', () => {
  const left = play(atRest(), { type: 'train' }, epochs(1, 2), checkpoint(2))
  const late = [epochs(3, 4), checkpoint(4), stopped('paused')].map((event) => event(left))
  const back = play(left, show('masking'), ...late, show('fixed'))
  expect(currentRun(back).history.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4])
  expect(told(left, show('masking'), ...late, show('fixed'))).toMatchObject([
    { type: 'load', state: { epoch: 4 } },
    { type: 'watch' },
  ])
})

const PROVE = { type: 'prove-training' } as const
const masking = atRest('variant=masking')
const proving = play(masking, PROVE)

test('[PAD-3] the proof in training is asked for', () => {
  expect(canProveTraining(masking)).toBe(true)
  expect(currentRun(proving).trainingProof).toBe('computing')
  expect(told(masking, PROVE)).toMatchObject([
    { type: 'prove-training', run: currentRun(masking).id },
  ])
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
  ['the worker is lost', [{ type: 'failed', cause: 'bug', detail: '' }]],
  ['it is started again', [{ type: 'restart-engine' }]],
  ['the tab is left, and shown again', [show('fixed'), show('masking')]],
  [
    'a tab is shown that runs elsewhere',
    [show('fixed'), { type: 'edit-field', name: 'backend', text: 'cpu' }],
  ],
] as const)('[PAD-3] a proof in training is waited for no longer once %s', (_, steps) => {
  expect(play(proving, ...steps).runs.masking.trainingProof).toBeNull()
})

/** Trained a little; then the engine failed so often that it was given up. */
const givenUp = play(
  atRest('epochs=9'),
  { type: 'train' },
  epochs(1),
  checkpoint(1),
  { type: 'pause' },
  ...Array.from({ length: 9 }, () => ({ type: 'failed', cause: 'bug', detail: 'no GPU' }) as const),
)

test.each([
  [
    'Reset on another backend',
    [{ type: 'edit-field', name: 'backend', text: 'cpu' }, { type: 'reset' }],
  ],
  ['Reset', [{ type: 'reset' }]],
  ['Replay', [{ type: 'replay-article' }]],
  ['another tab', [show('embedding')]],
] as const)('[MSG-4] out of an engine that was given up: %s', (_, steps) => {
  expect(givenUp.engine.kind).toBe('failed')
  const state = play(givenUp, ...steps)
  const { backend } = currentRun(state).settings
  expect(state.engine).toEqual({ kind: 'starting', asked: backend })
  expect(state.notices.map(({ kind }) => kind)).toEqual(['worker-lost'])
  expect(told(givenUp, ...steps)).toEqual([{ type: 'open', backend }])
})

test('a replay keeps backend and kernels, which change no number, and nothing else', () => {
  const other = atRest('variant=masking&units=5&seed=3&backend=cpu&kernels=stock')
  expect(currentRun(play(other, { type: 'replay-article' })).settings).toEqual({
    ...REPLAY_SETTINGS,
    backend: 'cpu',
    kernels: 'stock',
  })
})

test('[MSG-4] an engine that is started again goes on from the checkpoint', () => {
  const ahead = play(atRest(), { type: 'train' }, epochs(1), checkpoint(1), epochs(2, 3))
  const again = play(ahead, { type: 'restart-engine' })
  expect(currentRun(again).history).toHaveLength(1)
  expect(told(again, ready)).toMatchObject([
    { type: 'load', state: { epoch: 1 } },
    { type: 'watch' },
    { type: 'train' },
  ])
})

test('[URL-1] a link into the page takes the place of what stood half typed in the sequence', () => {
  const typing = play(masking, { type: 'type-bits', text: '10x' })
  expect(typing.draft).toBe('10x')
  const followed = play(typing, { type: 'follow-address', hash: 'variant=masking&bits=11' })
  expect({ bits: currentRun(followed).bits, draft: followed.draft }).toEqual({
    bits: '11',
    draft: null,
  })
})

test('[OFF-2] a newer page is a notice beside the others, said once however often it is found, and nothing else', () => {
  const opening = opened('units=none')
  const state = play(opening, { type: 'newer-page' }, { type: 'newer-page' })
  expect(state).toEqual({
    ...opening,
    notices: [...opening.notices, { kind: 'newer-page' }],
  })
  // It is the browser that loads it: until then the page trains on.
  expect(play(state, { type: 'load-newer-page' })).toBe(state)
})

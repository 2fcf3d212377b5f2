import { expect, test } from 'vitest'
import type { SettingName } from '#room/core/settings.ts'
import {
  canProveTraining,
  changedSettings,
  checkedFields,
  currentRun,
  longestRow,
  pace,
  trainBeginsAnew,
  trainControls,
  waitingSettings,
} from './selectors.ts'
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
} from '#room/store/testing/scenes.ts'
import type { State } from './state.ts'

test("[SET-1] a setting is away from the article's by its value, not by how it is written", () => {
  const write = (text: string) => ({ type: 'edit-field', name: 'learningRate', text }) as const
  expect(changedSettings(play(atRest(), write('1e-3')))).toEqual([])
  expect(changedSettings(play(atRest(), write('1e-4')))).toEqual(['learningRate'])
  expect(changedSettings(play(atRest(), write('1e')))).toEqual(['learningRate'])
})

const edit = (name: SettingName, text: string) => ({ type: 'edit-field', name, text }) as const

test('[SET-2] a field that is wrong waits for no Reset: it is no value yet', () => {
  expect(waitingSettings(play(finished('units=5&epochs=3'), edit('units', '')))).toEqual([])
})

test('[SET-2] before training nothing waits for Reset, even beside a field that is wrong', () => {
  const wrong = play(atRest(), edit('units', ''), edit('seed', '5'), edit('epochs', '7'))
  expect(waitingSettings(wrong)).toEqual([])
})

const TRAIN = { type: 'train' } as const
const PAUSE = { type: 'pause' } as const
const running = play(atRest('epochs=9'), TRAIN, epochs(1, 3), checkpoint(3))
const failure = { type: 'failed', cause: 'bug', detail: '' } as const
const on = { canMain: true, canStep: true, canReset: true }
const off = { canMain: false, canStep: false, canReset: false }

test.each<[string, State, object]>([
  ['the engine starts', opened(), { ...off, main: 'train' }],
  ['the run loads', play(opened(), ready), { ...off, main: 'train' }],
  ['nothing is trained', atRest(), { ...on, main: 'train', canReset: false }],
  ['it trains', running, { ...on, main: 'pause', canStep: false }],
  ['it is paused', play(running, PAUSE), { ...on, main: 'resume' }],
  ['it is finished', finished('epochs=3'), { ...on, main: 'train' }],
  [
    'it is finished, with more to go',
    play(finished('epochs=3'), { type: 'edit-field', name: 'epochs', text: '5' }),
    { ...on, main: 'resume' },
  ],
  ['it diverged', play(running, diverged(4)), { ...on, main: 'train', canStep: false }],
  ['it was refused', play(atRest(), refused), { ...on, main: 'train', canStep: false }],
  [
    'the worker was lost while it trained',
    play(running, failure),
    { ...on, main: 'pause', canStep: false },
  ],
  [
    'the worker was lost while it was paused',
    play(running, PAUSE, failure),
    { ...off, main: 'resume', canReset: true },
  ],
])('the buttons while %s', (_, state, controls) => {
  expect(trainControls(state)).toEqual({ ...controls, blockedBy: null, resetBlockedBy: null })
})

test('[SET-1] what exceeds the device keeps training off, once the device is known', () => {
  expect(trainControls(opened('units=500')).blockedBy).toBeNull()
  const known = atRest('units=500')
  expect(checkedFields(known).problems.units).toEqual({ code: 'exceeds-device', most: 400 })
  expect(trainControls(known)).toMatchObject({ ...off, blockedBy: 'units' })
})

test('[SET-1] training that goes on can be paused whatever the fields say', () => {
  const wrong = play(running, { type: 'edit-field', name: 'units', text: '' })
  expect(trainControls(wrong)).toMatchObject({ main: 'pause', canMain: true, canReset: false })
})

test('[SET-1] a run that has begun goes on beside a field that applies at the next Reset only', () => {
  const wrong = { type: 'edit-field', name: 'units', text: '' } as const
  const paused = play(running, PAUSE, wrong)
  expect(trainControls(paused)).toEqual({
    main: 'resume',
    canMain: true,
    canStep: true,
    canReset: false,
    blockedBy: null,
    resetBlockedBy: 'units',
  })
  expect(currentRun(play(paused, TRAIN)).phase).toEqual({ kind: 'running', goal: 9 })
  expect(trainControls(play(running, PAUSE, edit('epochs', '0')))).toMatchObject({
    ...off,
    blockedBy: 'epochs',
  })
  // What is over could only begin anew.
  expect(trainControls(play(finished('epochs=3'), wrong))).toMatchObject({
    canMain: false,
    canStep: true,
    canReset: false,
    blockedBy: 'units',
  })
  // Paused before its first epoch, it would have taken the field's value.
  const early = play(atRest(), TRAIN, PAUSE, wrong)
  expect(trainControls(early)).toMatchObject({ ...off, blockedBy: 'units' })
})

test('[SET-2] Train begins anew where a run is over', () => {
  expect(trainBeginsAnew(finished('epochs=3'))).toBe(true)
  expect(trainBeginsAnew(play(running, diverged(4)))).toBe(true)
  expect(trainBeginsAnew(play(running, PAUSE))).toBe(false)
  expect(trainBeginsAnew(atRest())).toBe(false)
})

test('two presses on Train in a row are one, on Reset too', () => {
  const once = play(atRest(), TRAIN)
  expect(play(once, TRAIN)).toBe(once)
  const reset = play(once, { type: 'reset' })
  expect(play(reset, { type: 'reset' })).toBe(reset)
})

test('the pace is that of the latest ten epochs, the time spent that of all', () => {
  expect(pace(atRest())).toBeNull()
  const slow = play(atRest('epochs=40'), TRAIN, (state) => ({
    ...epochs(1, 20)(state),
    results: epochs(
      1,
      20,
    )(state).results.map((result) => ({
      ...result,
      ms: result.epoch <= 10 ? 100 : 20,
    })),
  }))
  expect(pace(slow)).toEqual({ spentMs: 1200, epochMs: 20, leftMs: 400 })
})

test('there is no time left below zero', () => {
  const passed = play(
    running,
    { type: 'edit-field', name: 'epochs', text: '1' },
    { type: 'commit-field' },
  )
  expect(pace(passed)?.leftMs).toBe(0)
})

test('the longest row is known once the data are there', () => {
  expect(longestRow(opened('length=6'))).toBeNull()
  expect(longestRow(atRest('length=6'))).toBe(6)
})

test('selectors give the same object as long as nothing they read has changed', () => {
  const state = atRest()
  const other = play(state, { type: 'choose-theme', theme: 'dark' })
  expect(other).not.toBe(state)
  for (const select of [checkedFields, changedSettings, waitingSettings, trainControls])
    expect(select(other)).toBe(select(state))
})

test('[PAD-3] training can be proved again after it has been proved', () => {
  const proving = play(atRest('variant=masking'), { type: 'prove-training' })
  expect(canProveTraining(proving)).toBe(false)
  const { id } = proving.runs.masking
  const proof = { columns: 1, epoch: 0, loss: 1, paddedLoss: 1, weights: 1, differing: 0 }
  const proved = play(proving, { type: 'training-proved', run: id, proof })
  expect(proved.runs.masking.trainingProof).toEqual(proof)
  expect(canProveTraining(proved)).toBe(true)
})

test('[PAD-3] the proof in training is gone once the weights are others', () => {
  const proof = { columns: 1, epoch: 0, loss: 1, paddedLoss: 1, weights: 1, differing: 0 }
  const shown = play(
    atRest('variant=masking'),
    (state) => ({ type: 'training-proved', run: state.runs.masking.id, proof }),
    TRAIN,
    epochs(1),
    stopped('reached'),
  )
  expect(shown.runs.masking.trainingProof).toBeNull()
})

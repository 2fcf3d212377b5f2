import { expect, test } from 'vitest'
import { LETTERS, type Letter } from '#room/core/pinnedRun.ts'
import { samplePin } from '#room/core/testing/samplePin.ts'
import type { Event } from '#room/protocol/messages.ts'
import { freePlaces, pinBlock } from './pins.ts'
import {
  atRest,
  checkpoint,
  diverged,
  epochs,
  finished,
  loaded,
  opened,
  play,
  ready,
  refused,
  stopped,
  told,
  trained,
} from '#room/store/testing/scenes.ts'
import { currentRun, trainControls, waitingSettings } from './selectors.ts'
import type { State } from './state.ts'

const PIN = { type: 'pin' } as const
const STOP = { type: 'stop-series' } as const
const tries = (name: 'units' | 'length' | 'learningRate' | 'backend', text: string) =>
  ({ type: 'try-values', name, text }) as const
const edit = (name: 'units' | 'epochs', text: string) =>
  ({ type: 'edit-field', name, text }) as const

/** The answer for what is shown, by the weights of the latest epoch. */
const answered = (state: State): Event => {
  const { id, bits, history } = currentRun(state)
  const answer = { bits, padding: state.padding, epoch: history.length }
  return {
    type: 'answered',
    run: id,
    answer: { ...answer, prediction: 7, padded: 7, unmasked: -1 },
  }
}

/** The run that is under way trained to its end, from the beginning. */
const toTheEnd = (state: State): State => {
  const last = currentRun(state).settings.epochs
  return play(state, epochs(1, last), checkpoint(last), stopped('reached'), answered)
}

const done = play(finished(), answered)
const lettersOf = (state: State) => state.compare.pins.map(({ letter }) => letter)
const pinOf = (state: State, letter: Letter) =>
  state.compare.pins.find((pin) => pin.letter === letter)

test('[RUN-1] a pinned run keeps settings, losses, answer and weights of one epoch, whatever happens after', () => {
  const state = play(done, PIN)
  const run = currentRun(done)
  const pin = {
    letter: 'A',
    variant: 'fixed',
    settings: run.settings,
    from: null,
    history: run.history,
    diverged: false,
    answer: run.answer,
    weights: trained(done, 3).weights,
  }
  expect(state.compare.pins).toEqual([pin])
  const later = play(state, { type: 'toggle-bit', index: 0 }, { type: 'reset' }, loaded)
  expect(later.compare.pins).toEqual([pin])
})

test('[RUN-1] a pinned run keeps the name of the file whose weights it began with', () => {
  const opening = atRest('units=1&epochs=3')
  const given = { file: 'mine.npz', weights: trained(opening, 0).weights }
  const begun = play(opening, { type: 'load-weights', given }, loaded, { type: 'train' })
  expect(toTheEnd(begun).compare.pins).toEqual([])
  expect(pinOf(play(toTheEnd(begun), PIN), 'A')?.from).toBe('mine.npz')
})

test('[RUN-1] no run is pinned before it has trained, while it trains, or before its answer is there', () => {
  expect(pinBlock(atRest())).toBe('untrained')
  const running = play(atRest(), { type: 'train' }, epochs(1))
  expect(pinBlock(running)).toBe('running')
  expect(play(running, PIN).compare.pins).toEqual([])
  // The answer is still that of another epoch.
  expect(play(finished(), PIN).compare.pins).toEqual([])
  // The weights are.
  const late = play(atRest('epochs=3'), { type: 'train' }, epochs(1, 3), checkpoint(2))
  expect(play(late, stopped('reached'), answered, PIN).compare.pins).toEqual([])
  expect(pinBlock(done)).toBeNull()
})

test('[RUN-1] the same epoch of a run is pinned once', () => {
  const state = play(done, PIN)
  expect(pinBlock(state)).toBe('pinned')
  expect(lettersOf(play(state, PIN))).toEqual(['A'])
  expect(pinBlock(play(state, { type: 'unpin', letter: 'A' }))).toBeNull()
})

test('[RUN-2] there are eight places, and a freed one is taken again', () => {
  const pins = LETTERS.map((letter) => samplePin({ letter }))
  const full = play(done, { type: 'pins-read', pins, lost: [] })
  expect(pinBlock(full)).toBe('full')
  const less = play(full, { type: 'unpin', letter: 'C' }, PIN)
  expect(lettersOf(less)).toEqual([...LETTERS])
  expect(pinOf(less, 'C')?.history).toBe(currentRun(done).history)
})

test('[RUN-2] what was kept joins what was pinned meanwhile', () => {
  const kept = samplePin({ letter: 'B' })
  const state = play(done, PIN, { type: 'pins-read', pins: [kept], lost: ['broken'] })
  expect(lettersOf(state)).toEqual(['A', 'B'])
  expect(state.compare.lost).toEqual(['broken'])
})

test('the settings of a pinned run go into the fields, and its variant is shown', () => {
  const settings = { ...samplePin().settings, units: 7, maskValue: -3 }
  const pins = [samplePin({ variant: 'masking', settings })]
  const state = play(
    done,
    { type: 'pins-read', pins, lost: [] },
    { type: 'use-settings', letter: 'A' },
  )
  expect(state.variant).toBe('masking')
  expect(state.fields).toMatchObject({ units: '7', maskValue: '-3', epochs: '3' })
  // Masking has not trained, so they apply at once.
  expect(currentRun(state).settings).toMatchObject({ units: 7, maskValue: -3 })
})

test('[RUN-3] a series makes a run of each value, pins each at its end, and gives the own run back', () => {
  const own = currentRun(done)
  const first = play(done, tries('units', '4, 8'))
  expect(currentRun(first)).toMatchObject({
    settings: { ...own.settings, units: 4 },
    phase: { kind: 'running', goal: 3 },
    history: [],
  })
  const second = toTheEnd(first)
  expect(currentRun(second)).toMatchObject({ settings: { units: 8 }, history: [] })
  const over = toTheEnd(second)
  expect(over.compare.pins.map(({ letter, settings }) => [letter, settings.units])).toEqual([
    ['A', 4],
    ['B', 8],
  ])
  expect(over.compare.series).toMatchObject({ kind: 'done', pinned: ['A', 'B'], skipped: [] })
  expect(currentRun(over)).toEqual({ ...own, id: currentRun(over).id })
  expect(currentRun(over).id).toBeGreaterThan(own.id)
  expect(over.fields).toEqual(done.fields)
})

test('[RUN-3] the worker is told to train each value as any run, and to load the own run last', () => {
  expect(told(done, tries('units', '4'))).toMatchObject([
    { type: 'load', settings: { units: 4 }, state: null },
    { type: 'watch' },
    { type: 'train', until: 3 },
  ])
  const last = play(done, tries('units', '4'), epochs(1, 3), checkpoint(3), stopped('reached'))
  expect(told(last, answered)).toMatchObject([
    { type: 'load', settings: currentRun(done).settings, state: { epoch: 3 } },
    { type: 'watch' },
  ])
})

test('[RUN-3] a run that trains is put aside, paused, with all that it had done', () => {
  const training = play(atRest('epochs=9'), { type: 'train' }, epochs(1, 2), checkpoint(2))
  const series = play(training, tries('units', '4'))
  // The worker had finished another epoch, and tells it late.
  const late = [epochs(3), checkpoint(3), stopped('paused')].map((event) => event(training))
  const back = play(series, ...late, STOP)
  expect(currentRun(back)).toMatchObject({
    phase: { kind: 'paused', left: false },
    settings: { units: 128 },
    checkpoint: { epoch: 3 },
  })
  expect(currentRun(back).history.map(({ epoch }) => epoch)).toEqual([1, 2, 3])
  expect(trainControls(back).main).toBe('resume')
})

test('[RUN-3] a series that is stopped keeps what it has pinned, and drops the run under way', () => {
  const second = toTheEnd(play(done, tries('units', '4, 8, 16')))
  const over = play(second, loaded, epochs(1, 2), STOP)
  expect(lettersOf(over)).toEqual(['A'])
  expect(over.compare.series).toMatchObject({ kind: 'stopped', pinned: ['A'] })
  expect(currentRun(over)).toMatchObject({ settings: { units: 128 }, phase: { kind: 'finished' } })
})

test('[RUN-3] a value that diverges at once, or that the device refuses, is skipped; one that does later is pinned', () => {
  const start = play(done, tries('learningRate', '8, 9, 5'))
  const second = play(start, diverged(1))
  const third = play(second, refused)
  const over = play(third, epochs(1, 2), checkpoint(2), diverged(3), answered)
  expect(over.compare.series).toMatchObject({
    kind: 'done',
    pinned: ['A'],
    skipped: [
      { value: 8, why: 'diverged' },
      { value: 9, why: 'refused' },
    ],
  })
  expect(pinOf(over, 'A')).toMatchObject({ diverged: true, settings: { learningRate: 5 } })
})

test('[RUN-3] a wrong list, or one too long for the free places, begins nothing', () => {
  expect(play(done, tries('units', '4, 0'))).toBe(done)
  const pins = LETTERS.slice(0, 7).map((letter) => samplePin({ letter }))
  const crowded = play(done, { type: 'pins-read', pins, lost: [] })
  expect(play(crowded, tries('units', '4, 8'))).toBe(crowded)
  expect(play(crowded, tries('units', '4')).compare.series).toMatchObject({ kind: 'going' })
})

test('[RUN-3] while a series runs, fields wait, nothing begins anew, and Pause and Resume are those of its run', () => {
  const series = play(
    done,
    tries('units', '4'),
    loaded,
    epochs(1),
    edit('epochs', '1'),
    edit('units', '6'),
  )
  expect(currentRun(series).settings).toMatchObject({ units: 4, epochs: 3 })
  expect(trainControls(series)).toMatchObject({ main: 'pause', canReset: false })
  expect(play(series, { type: 'reset' })).toBe(series)
  expect(waitingSettings(series)).toEqual(['units'])
  const paused = play(series, { type: 'pause' }, edit('units', 'x'))
  expect(trainControls(paused)).toMatchObject({ main: 'resume', canMain: true, canStep: true })
  expect(currentRun(play(paused, { type: 'train' })).phase).toEqual({ kind: 'running', goal: 3 })
  // Back again, the run takes what applies at once.
  expect(currentRun(play(series, STOP)).settings).toMatchObject({ units: 128, epochs: 1 })
})

test('[RUN-3] between two runs of a series nothing can be pressed that would begin another', () => {
  const between = play(
    play(done, tries('units', '4'), loaded),
    epochs(1, 3),
    checkpoint(3),
    stopped('reached'),
  )
  expect(currentRun(between).phase.kind).toBe('finished')
  expect(trainControls(between)).toMatchObject({ canMain: false, canStep: false, canReset: false })
  expect(play(between, { type: 'train' })).toBe(between)
})

test('[RUN-3] an untouched run that was put aside takes what was set meanwhile at once', () => {
  const back = play(atRest(), tries('units', '4'), edit('units', '6'), STOP)
  expect(currentRun(back)).toMatchObject({ settings: { units: 6 }, phase: { kind: 'loading' } })
})

test('[RUN-3] a tab that is left pauses its series, which goes on there later', () => {
  const left = play(done, tries('units', '4'), loaded, {
    type: 'choose-variant',
    variant: 'masking',
  })
  expect(left.compare.series).toMatchObject({ kind: 'going' })
  expect(left.runs.fixed.phase).toEqual({ kind: 'paused', left: true })
  // The places of the series stay free for it.
  expect(freePlaces(left)).toBe(7)
  const again = play(left, { type: 'choose-variant', variant: 'fixed' }, { type: 'train' })
  expect(lettersOf(toTheEnd(again))).toEqual(['A'])
})

test('[RUN-3] another backend is opened for its value, and the own one again after it', () => {
  expect(told(done, tries('backend', 'cpu'))).toEqual([{ type: 'open', backend: 'cpu' }])
  const ended = toTheEnd(play(done, tries('backend', 'cpu'), ready, loaded))
  expect(ended.engine).toEqual({ kind: 'starting', asked: 'webgl' })
})

test('[RUN-3] rows of each length get all of the sequence that they can hold', () => {
  const start = play(opened('epochs=3&bits=1111011101'), ready, loaded, tries('length', '4, 12'))
  expect(currentRun(start).bits).toBe('1111')
  const second = toTheEnd(start)
  expect(currentRun(second).bits).toBe('111101110100')
  expect(currentRun(toTheEnd(second)).bits).toBe('1111011101')
})

test('[RUN-3] following a link and replaying the article end the series', () => {
  const series = play(done, tries('units', '4'))
  expect(play(series, { type: 'replay-article' }).compare.series).toMatchObject({ kind: 'stopped' })
  const link = { type: 'follow-address', hash: 'units=5' } as const
  expect(play(series, link).compare.series).toMatchObject({ kind: 'stopped' })
})

test('[RUN-2] a storage that does not keep what is pinned is told of until it does', () => {
  const full = play(done, PIN, { type: 'pins-not-kept', why: 'full' })
  expect(full.compare.notKept).toBe('full')
  expect(play(full, { type: 'pins-kept' }).compare.notKept).toBeNull()
})

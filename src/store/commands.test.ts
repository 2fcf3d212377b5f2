import { expect, test } from 'vitest'
import { VARIANTS } from '#room/core/variants.ts'
import type { Command } from '#room/protocol/messages.ts'
import { currentRun } from './selectors.ts'
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
  stopped,
  told,
  trained,
} from '#room/store/testing/scenes.ts'
import type { Cause } from './cause.ts'
import type { InsideView } from './insideView.ts'

const edit = (name: 'units' | 'backend' | 'epochs', text: string) =>
  ({ type: 'edit-field', name, text }) as const

const typesOf = (commands: readonly Command[]) => commands.map(({ type }) => type)

const TRAIN = { type: 'train' } as const
const running = play(atRest(), TRAIN)

test('[MSG-2] the engine is opened on the backend of the run that is shown', () => {
  expect(told(opened('backend=wasm'), { type: 'restart-engine' })).toEqual([
    { type: 'open', backend: 'wasm' },
  ])
})

test('[MSG-2] another backend opens another engine, the same one does not', () => {
  expect(told(atRest(), edit('backend', 'cpu'))).toEqual([{ type: 'open', backend: 'cpu' }])
  const two = play(atRest(), edit('backend', 'cpu'), ready, loaded, TRAIN, epochs(1))
  const webglAgain = [{ type: 'pause' }, edit('backend', 'webgl')] as const
  expect(told(two, ...webglAgain)).toEqual([])
  expect(told(two, ...webglAgain, { type: 'reset' })).toEqual([{ type: 'open', backend: 'webgl' }])
  // Each run keeps the backend that it began on.
  const other = play(two, ...webglAgain)
  expect(told(other, { type: 'choose-variant', variant: 'masking' })).toEqual([
    { type: 'open', backend: 'webgl' },
  ])
})

test.each(VARIANTS)('an engine that is ready is given the run that is shown, %s', (variant) => {
  const starting = opened(`variant=${variant}`)
  const { id, settings, bits } = currentRun(starting)
  expect(told(starting, ready)).toEqual([
    { type: 'load', run: id, variant, settings, state: null, weights: null },
    { type: 'watch', run: id, watched: { bits, padding: starting.padding } },
  ])
})

test('[MSG-4] an engine that is ready again goes on with the run from its checkpoint', () => {
  const lost = play(running, epochs(1, 3), checkpoint(2), {
    type: 'failed',
    cause: 'bug',
    detail: '',
  })
  const { id } = currentRun(lost)
  expect(told(lost, ready)).toMatchObject([
    { type: 'load', run: id, state: trained(lost, 2) },
    { type: 'watch', run: id },
    { type: 'train', run: id, until: 100 },
  ])
})

test.each<[string, Cause, Command['type'][]]>([
  ['Train', TRAIN, ['train']],
  ['Step', { type: 'step' }, ['train']],
  ['a toggled bit', { type: 'toggle-bit', index: 0 }, ['watch']],
  ['a typed sequence', { type: 'type-bits', text: '0000000000' }, ['watch']],
  ['padding', { type: 'pad-steps', steps: 3 }, ['watch']],
  ['the place of padding', { type: 'pad-place', place: 'front' }, ['watch']],
  ['a setting before training', edit('units', '3'), ['load', 'watch']],
  ['another tab', { type: 'choose-variant', variant: 'masking' }, ['load', 'watch']],
  ['the replay', { type: 'replay-article' }, ['load', 'watch', 'train']],
  ['Pause of nothing', { type: 'pause' }, []],
  ['Reset of nothing', { type: 'reset' }, []],
  ['a sequence half typed', { type: 'type-bits', text: '01' }, []],
  ['a setting half typed', edit('units', ''), []],
  ['the language', { type: 'choose-locale', locale: 'ja' }, []],
  ['the theme', { type: 'choose-theme', theme: 'dark' }, []],
])('at rest, %s tells the worker what it needs and no more', (_, cause, types) => {
  expect(typesOf(told(atRest(), cause))).toEqual(types)
  // It is told when it is ready, and then of the whole state.
  const starting = opened()
  expect(typesOf(told(starting, cause))).toEqual([])
})

test.each<[string, Cause, Command['type'][]]>([
  ['Train again', TRAIN, []],
  ['Step', { type: 'step' }, []],
  ['Pause', { type: 'pause' }, ['pause']],
  ['Reset', { type: 'reset' }, ['load', 'watch']],
  ['a toggled bit', { type: 'toggle-bit', index: 0 }, ['watch']],
  ['fewer epochs', edit('epochs', '9'), ['train']],
  ['a setting that waits', edit('units', '3'), []],
  ['another tab', { type: 'choose-variant', variant: 'masking' }, ['load', 'watch']],
  ['the proof in training', { type: 'prove-training' }, []],
])('while training, %s tells the worker what it needs and no more', (_, cause, types) => {
  expect(typesOf(told(play(running, epochs(1)), cause))).toEqual(types)
})

test('a step trains to the next epoch', () => {
  const three = play(running, epochs(1, 3), { type: 'pause' })
  const { id } = currentRun(three)
  expect(told(three, { type: 'step' })).toEqual([{ type: 'train', run: id, until: 4 }])
})

test('what the worker reports asks nothing of it', () => {
  for (const event of [epochs(1), checkpoint(0), stopped('reached'), diverged(1), loaded])
    expect(told(running, event)).toEqual([])
  const step = play(atRest(), { type: 'step' })
  expect(told(step, epochs(1), checkpoint(1), stopped('reached'))).toEqual([])
})

test("the article's prediction is asked for once", () => {
  expect(typesOf(told(finished(''), { type: 'pad-steps', steps: 3 }))).toEqual(['watch'])
})

test('pause is told at once, even where the worker has passed the goal already', () => {
  const passed = play(running, epochs(1, 5), edit('epochs', '3'))
  const { id } = currentRun(passed)
  expect(told(passed, { type: 'pause' })).toEqual([{ type: 'pause', run: id }])
})

test.each([
  ['', ['predict']],
  ['variant=embedding&updateOrder=dense-first&backend=cpu', ['predict']],
  ['seed=1', []],
  ['epochs=99', []],
])("at the end of a run like %o the article's prediction is asked for: %j", (hash, types) => {
  const state = play(atRest(hash), TRAIN)
  const { epochs: last } = currentRun(state).settings
  const ended = told(state, epochs(1, last), checkpoint(last), stopped('reached'))
  expect(typesOf(ended)).toEqual(types)
})

test("[MSG-4] the prediction of the article's run is asked for again when it may have been lost", () => {
  const lost = play(finished(''), {
    type: 'failed',
    cause: 'bug',
    detail: 'died before it answered',
  })
  expect(told(lost, ready)).toMatchObject([
    { type: 'load' },
    { type: 'watch' },
    { type: 'predict', bits: '1111011101' },
  ])
})

test('an engine that was given up is told nothing', () => {
  const failures = Array.from(
    { length: 9 },
    () => ({ type: 'failed', cause: 'bug', detail: '' }) as const,
  )
  const failed = play(atRest(), ...failures)
  expect(failed.engine.kind).toBe('failed')
  for (const cause of [
    TRAIN,
    { type: 'toggle-bit', index: 0 },
    { type: 'pad-steps', steps: 1 },
  ] as const)
    expect(told(failed, cause)).toEqual([])
})

test('[EVAL-2] the error by length is asked for while somebody looks, of whichever run is shown', () => {
  const look = { type: 'watch-lengths', on: true } as const
  const looking = play(atRest(), look)
  const { id } = currentRun(looking)
  expect(told(atRest(), look)).toEqual([{ type: 'watch-lengths', run: id, on: true }])
  expect(told(looking, look)).toEqual([])
  expect(told(looking, { ...look, on: false })).toEqual([
    { type: 'watch-lengths', run: id, on: false },
  ])
  const other = [{ type: 'choose-variant', variant: 'masking' }] as const
  expect(typesOf(told(looking, ...other))).toEqual(['load', 'watch', 'watch-lengths'])
  expect(typesOf(told(atRest(), ...other))).toEqual(['load', 'watch'])
})

const looksInside = (change: Partial<InsideView>) => ({ type: 'look-inside', change }) as const
const LOOK = looksInside({ looking: true })

test('[INSIDE-3] the worker is told when somebody looks inside, how, and when nobody does any more', () => {
  expect(told(atRest(), LOOK)).toEqual([{ type: 'look', run: 1, mask: 'model' }])
  expect(told(atRest(), LOOK, looksInside({ mask: 'away' }))).toEqual([
    { type: 'look', run: 1, mask: 'away' },
  ])
  expect(told(atRest(), LOOK, looksInside({ looking: false }))).toEqual([
    { type: 'look', run: 1, mask: null },
  ])
})

test('[INSIDE-3] where nobody looks nothing is asked for, and how one looks is the page’s own affair', () => {
  expect(told(atRest(), looksInside({ mask: 'away' }))).toEqual([])
  expect(told(atRest(), LOOK, looksInside({ step: 3, order: 'number', units: 'all' }))).toEqual([])
  expect(typesOf(told(opened(), ready))).toEqual(['load', 'watch'])
})

test('[INSIDE-3] a worker that is loaded while somebody looks is told so', () => {
  expect(typesOf(told(opened(), LOOK, ready))).toEqual(['load', 'watch', 'look'])
  expect(typesOf(told(atRest(), LOOK, { type: 'choose-variant', variant: 'masking' }))).toEqual([
    'load',
    'watch',
    'look',
  ])
})

test('[MSG-3] each epoch is followed in the lesson’s second step, and in no other', () => {
  const step = (number: number) => ({ type: 'lesson-step', step: number }) as const
  const begun = play(atRest('backend=wasm'), step(1), loaded)
  const { id } = currentRun(begun)
  expect(told(begun, step(2))).toEqual([{ type: 'follow', run: id, on: true }])
  expect(typesOf(told(atRest('backend=wasm'), step(2)))).toEqual(['load', 'watch', 'follow'])
  expect(typesOf(told(begun, step(2), { type: 'leave-lesson' }))).toEqual(['load', 'watch'])
})

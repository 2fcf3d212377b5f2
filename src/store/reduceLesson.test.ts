import { expect, test } from 'vitest'
import { LESSON_STEPS } from '#room/core/lessonSteps.ts'
import type { Event } from '#room/protocol/messages.ts'
import { addressOf } from './address.ts'
import { markedEpoch, planOf, settledFrom } from './lesson.ts'
import { isAsAsked } from './lessonAsked.ts'
import { currentRun } from './selectors.ts'
import {
  atRest,
  checkpoint,
  epochs,
  loaded,
  opened,
  play,
  ready,
  refused,
  stopped,
  told,
} from '#room/store/testing/scenes.ts'
import type { State } from './state.ts'

const step = (number: number) => ({ type: 'lesson-step', step: number }) as const
const GUESS = { type: 'lesson-guess', choice: 1 } as const
const LEAVE = { type: 'leave-lesson' } as const

/** The engine's answer for what is shown, on the latest weights. */
function answer(state: State): Event {
  const { id, bits, history } = currentRun(state)
  const numbers = { prediction: 7.6, padded: 7.6, unmasked: 3 }
  const { padding } = state
  return { type: 'answered', run: id, answer: { bits, padding, epoch: history.length, ...numbers } }
}

/** Does for the lesson what the worker would, until it asks or tells. */
function worked(state: State): State {
  let now = state
  for (let turn = 0; turn < 9; turn++) {
    const kind = now.lesson?.stage.kind
    if (kind === 'asking' || kind === 'told') return now
    if (now.engine.kind === 'starting') now = play(now, ready)
    if (currentRun(now).dataset === null) now = play(now, loaded)
    const { phase, history } = currentRun(now)
    if (phase.kind === 'running') {
      now = play(
        now,
        epochs(history.length + 1, phase.goal),
        checkpoint(phase.goal),
        stopped('reached'),
      )
    }
    now = play(now, answer)
  }
  throw new Error('the lesson does not go on')
}

const mine = play(
  atRest('variant=masking&units=7&epochs=9&bits=1101&pad=3&hide=code'),
  { type: 'train' },
  epochs(1, 4),
  checkpoint(4),
)

/** What a person has on the page, whatever its run is numbered. */
function own({ variant, fields, padding, hidden, runs, inside }: State) {
  const { settings, history, bits, checkpoint: saved } = runs[variant]
  return { variant, fields, padding, hidden, inside, settings, history, bits, saved }
}

test('[LES-1] leaving gives back settings, run, sequence, padding and hidden parts, at any step', () => {
  for (let number = 1; number <= LESSON_STEPS; number++) {
    const asked = worked(play(mine, step(number)))
    expect(asked.hidden).toEqual([])
    const back = play(worked(play(asked, GUESS)), LEAVE)
    expect(own(back)).toEqual(own(mine))
    expect(currentRun(back).phase).toEqual({ kind: 'paused', left: false })
    expect(back.lesson).toBeNull()
    // The lesson's engine is WASM, the person's WebGL.
    expect(told(asked, LEAVE)).toEqual([{ type: 'open', backend: 'webgl' }])
  }
})

test('[LES-1] several values that are being tried wait, and go on after the lesson', () => {
  const tries = { type: 'try-values', name: 'units', text: '2, 3' } as const
  const trying = play(mine, tries, epochs(1, 2), checkpoint(2))
  const asked = worked(play(trying, step(2)))
  expect(asked.compare.series).toBeNull()
  const back = play(worked(play(asked, GUESS)), LEAVE)
  expect(back.compare.series).toEqual(trying.compare.series)
  expect(currentRun(back)).toMatchObject({ phase: { kind: 'paused' }, settings: { units: 2 } })
  expect(currentRun(back).history).toEqual(currentRun(trying).history)

  const going = play(back, ready, loaded, { type: 'train' }, epochs(3, 9), checkpoint(9))
  const next = play(going, stopped('reached'), answer)
  expect(next.compare.pins.map(({ settings }) => settings.units)).toEqual([2])
  expect(currentRun(next)).toMatchObject({ phase: { kind: 'running' }, settings: { units: 3 } })
})

test('[LES-1] values that are tried in the lesson end with its step, or with the guess', () => {
  const tries = { type: 'try-values', name: 'units', text: '2, 3' } as const
  const trying = play(worked(play(mine, step(1))), tries)
  expect(trying.compare.series?.kind).toBe('going')
  const on = worked(play(trying, step(2)))
  expect(on.compare.series?.kind).toBe('stopped')
  expect(currentRun(on).settings.units).toBe(128)
  // Or with what is tried after the guess.
  const tried = worked(play(worked(play(mine, step(2))), tries, GUESS))
  expect(tried.compare.series?.kind).toBe('stopped')
  expect(tried.lesson?.readings.map(({ epoch }) => epoch)).toEqual([3, 20, 100])
  expect(own(play(trying, LEAVE))).toEqual(own(mine))
  expect(play(trying, LEAVE).compare.series).toBeNull()
})

test('[LES-1] what the worker finished of the own run meanwhile is not lost, and touches no lesson', () => {
  const last = epochs(5)(mine)
  const saved = checkpoint(5)(mine)
  const begun = play(mine, step(1))
  const heard = play(begun, last, saved)
  expect(currentRun(heard)).toEqual(currentRun(begun))
  expect(currentRun(play(heard, LEAVE)).history).toHaveLength(5)
})

test('[LES-1] the lesson’s runs have numbers of their own, and so has the run that comes back', () => {
  const begun = play(mine, step(5))
  const back = play(begun, LEAVE)
  const ids = [mine, begun, back].map((state) => currentRun(state).id)
  expect(new Set(ids).size).toBe(3)
})

test('[LES-4] a lesson that cannot be fetched gives all back and says so, and can be tried again', () => {
  const missing = play(mine, step(4), { type: 'lesson-missing' })
  expect(own(missing)).toEqual(own(mine))
  expect(missing.lesson).toBeNull()
  expect(missing.notices).toEqual([{ kind: 'lesson-missing', step: 4 }])
  const again = play(missing, step(4))
  expect(again.lesson?.step).toBe(4)
  expect(again.notices).toEqual([])
  expect(play(again, { type: 'lesson-missing' }).notices).toHaveLength(1)
  expect(play(mine, { type: 'lesson-missing' })).toBe(mine)
})

test('[LES-2] a link opens the lesson at its step, and its address is that of the page behind', () => {
  const hash = 'variant=masking&units=7&bits=1101&pad=3&lesson=4'
  const state = opened(hash)
  expect(state.lesson?.step).toBe(4)
  expect(addressOf(state)).toBe(hash)
  expect(addressOf(play(state, step(5)))).toBe(hash.replace('lesson=4', 'lesson=5'))
  expect(addressOf(play(state, LEAVE))).toBe('variant=masking&units=7&bits=1101&pad=3')
})

test('[LES-2] another link that is followed ends the lesson', () => {
  const state = play(worked(play(mine, step(2))), { type: 'follow-address', hash: 'units=3' })
  expect(state.lesson).toBeNull()
  expect(state.fields.units).toBe('3')
})

test('[LES-3] nothing is tried before the guess, then each thing in its turn', () => {
  const asked = worked(play(atRest(), step(2)))
  expect(currentRun(asked).phase.kind).toBe('untrained')
  expect(asked.lesson?.readings).toEqual([])
  const trying = play(asked, GUESS)
  expect(currentRun(trying).phase).toEqual({ kind: 'running', goal: 3, firm: true })
  const done = worked(trying)
  expect(done.lesson?.stage.kind).toBe('told')
  expect(done.lesson?.readings.map(({ epoch }) => epoch)).toEqual([3, 20, 100])
  expect(play(done, { ...GUESS, choice: 2 }).lesson?.guess).toBe(1)
})

test('[LES-3] another number of epochs moves no goal of the lesson', () => {
  const asked = worked(play(atRest(), step(2)))
  const typed = ['3', '30'].map((text) => ({ type: 'edit-field', name: 'epochs', text }) as const)
  const tried = worked(play(asked, GUESS, ...typed))
  expect(tried.lesson?.readings[0]?.epoch).toBe(3)
})

test('[LES-3] what is tried goes on to its own end, though somebody paused it', () => {
  const trying = play(worked(play(mine, step(2))), GUESS)
  const paused = play(trying, epochs(1, 2), checkpoint(2), { type: 'pause' }, stopped('paused'))
  expect(currentRun(paused).phase.kind).toBe('paused')
  const resumed = play(paused, { type: 'train' })
  expect(currentRun(resumed).phase).toMatchObject({ kind: 'running', goal: 3 })
  const done = worked(resumed)
  expect(done.lesson?.readings.map(({ epoch }) => epoch)).toEqual([3, 20, 100])
})

test('[LES-3] the second step takes each epoch’s answer down, and the chart marks from where on it is right', () => {
  const at = (epoch: number, prediction: number) => (state: State) => {
    const event = answer(state)
    if (event.type !== 'answered') throw new Error('no answer')
    return { ...event, answer: { ...event.answer, epoch, prediction } }
  }
  const trying = play(worked(play(atRest(), step(2))), GUESS)
  // Within a half at 1, not at 2, from 3 on to the end; after a restart 2 comes once more.
  const heard = play(trying, at(1, 7.9), at(2, 7), at(3, 8.1), at(2, 7))
  expect(markedEpoch(heard.lesson)).toBeNull()
  const done = worked(heard)
  expect(done.lesson?.course.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3, 20, 100])
  expect(markedEpoch(done.lesson)).toBe(3)
  expect(markedEpoch(play(done, step(3)).lesson)).toBeNull()
})

test.each([
  [[7.9, 8.2, 7.6], 1],
  [[7.9, 9, 7.6], 3],
  [[1, 2, 3], null],
  [[7.9, NaN], null],
  [[7.5], null],
  [[], null],
])('[LES-3] answers of %j to eight ones stay within a half from epoch %s on', (answers, from) => {
  const course = answers.map((prediction, index) => ({ epoch: index + 1, prediction }))
  expect(settledFrom(course, 8)).toBe(from)
})

test('[LES-3] before the fifth step there is no padding at the sequence, then there is', () => {
  const steps = [3, 4, 5, 6, 7].map((number) => worked(play(atRest(), step(number))))
  expect(steps.map(({ padding }) => padding.steps)).toEqual([0, 0, 10, 10, 10])
})

test('[LES-3] the page shows what is asked about until somebody changes it, and again when it is back', () => {
  const pad = (steps: number) => ({ type: 'pad-steps', steps }) as const
  const look = (mask: 'model' | 'away') => ({ type: 'look-inside', change: { mask } }) as const
  for (let number = 1; number <= LESSON_STEPS; number++) {
    const asked = worked(play(worked(play(mine, step(number))), GUESS))
    expect(isAsAsked(asked)).toBe(true)
    expect(isAsAsked(play(asked, { type: 'toggle-bit', index: 0 }, answer))).toBe(false)
    expect(isAsAsked(play(asked, pad(20), answer))).toBe(false)
    expect(isAsAsked(play(asked, look('away')))).toBe(false)
    expect(isAsAsked(play(asked, look('away'), look('model')))).toBe(true)
    expect(isAsAsked(play(asked, { type: 'choose-variant', variant: 'embedding' }))).toBe(false)
    const trained = currentRun(asked).history.length > 0
    expect(isAsAsked(play(asked, { type: 'reset' }))).toBe(!trained)
    expect(isAsAsked(play(asked, LEAVE))).toBe(false)
  }
})

test('[LES-3] what is trained already is not trained again, Back to what was untrained is', () => {
  const trained = worked(play(worked(play(atRest(), step(2))), GUESS))
  const third = worked(play(trained, step(3)))
  const fourth = play(third, step(4), answer)
  expect(currentRun(fourth).id).toBe(currentRun(third).id)
  expect(fourth.lesson?.stage.kind).toBe('asking')
  const again = play(fourth, step(1))
  expect(currentRun(again).history).toEqual([])
})

test('[LES-3] the mask values of the eighth step are tried one after the other', () => {
  const done = worked(play(worked(play(atRest(), step(8))), GUESS))
  expect(done.lesson?.readings.map(({ maskValue }) => maskValue)).toEqual([0, 1])
})

test('what cannot be trained keeps nobody in its step', () => {
  const stuck = play(mine, step(5), ready, refused)
  expect(stuck.lesson?.stage.kind).toBe('preparing')
  expect(play(stuck, step(6)).lesson?.step).toBe(6)
  expect(own(play(stuck, LEAVE))).toEqual(own(mine))
})

test('there is no step 0 and none behind the last', () => {
  expect(play(mine, step(0))).toBe(mine)
  expect(play(mine, step(LESSON_STEPS + 1))).toBe(mine)
  expect(() => planOf(LESSON_STEPS + 1)).toThrow('no step')
})

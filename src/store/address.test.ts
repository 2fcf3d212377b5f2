import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { VARIANTS } from '#room/core/variants.ts'
import { addressOf } from './address.ts'
import type { Intent } from './intents.ts'
import { currentRun } from './selectors.ts'
import {
  atRest,
  checkpoint,
  epochs,
  loaded,
  opened,
  play,
  ready,
  told,
} from '#room/store/testing/scenes.ts'
import type { State } from './state.ts'

const intents: fc.Arbitrary<Intent> = fc.oneof(
  fc.constantFrom(...VARIANTS).map((variant): Intent => ({ type: 'choose-variant', variant })),
  fc
    .tuple(
      fc.constantFrom('units', 'length', 'seed', 'medianLength', 'epochs', 'backend', 'shuffle'),
      fc.constantFrom('3', '8', '1e9', '', '2.5', 'cpu', 'true', 'false', ' 4 ', '0x1'),
    )
    .map(([name, text]): Intent => ({ type: 'edit-field', name, text })),
  fc.nat(9).map((index): Intent => ({ type: 'toggle-bit', index })),
  fc.constantFrom<Intent>(
    { type: 'train' },
    { type: 'pause' },
    { type: 'reset' },
    { type: 'add-bit' },
    { type: 'clear-bits' },
    { type: 'pad-steps', steps: 3 },
    { type: 'choose-locale', locale: 'ja' },
    { type: 'choose-theme', theme: 'dark' },
    { type: 'show-all' },
  ),
)

/** What of a state a link is to bring back. */
const shared = ({ variant, padding, locale, theme, hidden }: State) => ({
  variant,
  steps: padding.steps,
  locale,
  theme,
  hidden,
})

test('[URL-1] whatever was done, the address of the page is one that the page understands', () => {
  fc.assert(
    fc.property(fc.constantFrom('', 'hide=code,try&run=true'), fc.array(intents), (hash, done) => {
      const state = play(atRest(hash), ...done)
      const again = opened(addressOf(state))
      expect(again.notices).toEqual([])
      expect(addressOf(again)).toBe(addressOf(state))
      expect(shared(again)).toEqual(shared(state))
    }),
  )
})

test('[URL-1] a link brings back the very sequence and settings', () => {
  const state = play(
    atRest('variant=masking'),
    { type: 'edit-field', name: 'units', text: '32' },
    { type: 'type-bits', text: '1101' },
  )
  const again = opened(addressOf(state))
  expect(currentRun(again)).toMatchObject({ bits: '1101', settings: currentRun(state).settings })
})

test('[URL-1] a change that waits for Reset is in the link', () => {
  const trained = play(
    atRest(),
    { type: 'train' },
    epochs(1),
    { type: 'pause' },
    { type: 'edit-field', name: 'length', text: '4' },
  )
  const again = opened(addressOf(trained))
  expect(again.notices).toEqual([])
  expect(currentRun(again)).toMatchObject({ settings: { length: 4 }, bits: '1111' })
})

test('[URL-1] only a language that somebody chose is in the address', () => {
  expect(addressOf(opened())).toBe('')
  expect(addressOf(play(opened(), { type: 'choose-locale', locale: 'en' }))).toBe('lang=en')
  expect(addressOf(opened('lang=ja'))).toBe('lang=ja')
})

test('[URL-2] bad values are one alert, unknown keys a note, until dismissed or another address is followed', () => {
  const state = opened('units=x&what=1&pad=99&utm_source=y')
  expect(state.notices).toMatchObject([
    { kind: 'bad-address', problems: [{ key: 'units' }, { key: 'pad' }] },
    { kind: 'unknown-keys', parts: [{ key: 'what' }, { key: 'utm_source' }] },
  ])
  expect(play(state, { type: 'dismiss', index: 0 }).notices).toEqual([state.notices[1]])
  expect(play(state, { type: 'follow-address', hash: 'units=3' }).notices).toEqual([])
})

test('[URL-2] a bad value leaves the page as the article has it, and working', () => {
  const state = atRest('units=x&variant=what&bits=777&epochs=5')
  expect({ variant: state.variant, units: currentRun(state).settings.units }).toEqual({
    variant: 'fixed',
    units: 128,
  })
  expect(currentRun(play(state, { type: 'train' })).phase).toEqual({ kind: 'running', goal: 5 })
})

test('[URL-1] a link that is followed inside the page works as one that opens it', () => {
  const hash = 'variant=embedding&units=5&bits=101&pad=3&trainable=true'
  const followed = play(atRest('units=9'), { type: 'follow-address', hash })
  expect(addressOf(followed)).toBe(addressOf(opened(hash)))
  expect(currentRun(followed).settings).toEqual(currentRun(opened(hash)).settings)
})

test('[SET-2] a link that is followed while training pauses the tab that it leaves, and changes its run in nothing', () => {
  const training = play(atRest(), { type: 'train' }, epochs(1))
  const followed = play(training, { type: 'follow-address', hash: 'variant=masking&units=5' })
  expect(followed.runs.fixed).toEqual({
    ...training.runs.fixed,
    phase: { kind: 'paused', left: true },
  })
})

test('[SET-2] a link to the tab that is shown leaves it training', () => {
  const training = play(atRest(), { type: 'train' }, epochs(1))
  const followed = play(training, { type: 'follow-address', hash: 'units=5' })
  expect(currentRun(followed)).toMatchObject({
    phase: { kind: 'running', goal: 100 },
    settings: { units: 128 },
  })
})

test('[URL-1] a link without a language leaves the one that was chosen', () => {
  const japanese = play(atRest(), { type: 'choose-locale', locale: 'ja' })
  const followed = play(japanese, { type: 'follow-address', hash: 'units=5' })
  expect(followed.locale).toBe('ja')
  expect(addressOf(followed)).toBe('units=5&lang=ja')
})

test('[URL-1] where a field says nothing valid, the link brings back what the run has', () => {
  const typed = (text: string) => [
    { type: 'edit-field', name: 'units', text } as const,
    { type: 'commit-field' } as const,
  ]
  const wrong = play(atRest(), ...typed('3'), ...typed('600'))
  expect(currentRun(wrong).settings.units).toBe(3)
  expect(addressOf(wrong)).toBe('units=3')
  expect(addressOf(play(wrong, ...typed('4')))).toBe('units=4')
})

test('[URL-1] what is looked at inside stands in the link, and comes back by it', () => {
  const change = { mask: 'away', step: 9 } as const
  const looking = play(atRest('variant=masking'), { type: 'look-inside', change })
  expect(addressOf(looking)).toBe('variant=masking&mask=away&step=9')
  expect(opened(addressOf(looking)).inside).toMatchObject(change)
  const { inside } = play(looking, { type: 'follow-address', hash: 'variant=masking' })
  expect(inside).toMatchObject({ mask: 'model', step: 1 })
  // In the lesson it is that of the page behind.
  const lesson = play(looking, { type: 'lesson-step', step: 5 })
  expect(addressOf(lesson)).toBe('variant=masking&mask=away&step=9&lesson=5')
})

test('[URL-2] a link to a place on the page changes nothing, and is no bad address', () => {
  const changed = opened('units=5&variant=masking')
  expect(play(changed, { type: 'follow-address', hash: '#proof' })).toBe(changed)
  expect(opened('#proof').notices).toEqual([])
  expect(addressOf(play(changed, { type: 'follow-address', hash: '' }))).toBe('')
})

test('[URL-3] what a link leaves out comes back by one button, and then has no place in the address', () => {
  const state = opened('units=5&hide=settings,code')
  expect(state.hidden).toEqual(['settings', 'code'])
  const whole = play(state, { type: 'show-all' })
  expect(whole.hidden).toEqual([])
  expect(addressOf(whole)).toBe('units=5')
})

const RUN = 'units=5&epochs=7&run=true'

test('[URL-4] a link with run trains as soon as the engine is there, and its address says so', () => {
  const state = opened(RUN)
  const { id, phase } = currentRun(state)
  expect(phase).toEqual({ kind: 'running', goal: 7 })
  const commands = told(state, ready)
  expect(commands.map(({ type }) => type)).toEqual(['load', 'watch', 'train'])
  expect(commands).toContainEqual({ type: 'train', run: id, until: 7 })
  expect(addressOf(state)).toBe(RUN)
})

const begun = play(opened(RUN), ready, loaded, epochs(1, 3), checkpoint(3))

test.each<[string, Intent]>([
  ['is paused', { type: 'pause' }],
  ['is begun anew', { type: 'reset' }],
  ['is left for another tab', { type: 'choose-variant', variant: 'masking' }],
  ['gives way to another link', { type: 'follow-address', hash: 'units=5&epochs=7' }],
])('[URL-4] once the run %s, a reload would not train', (_, intent) => {
  expect(addressOf(begun)).toContain('run=true')
  expect(addressOf(play(begun, intent))).not.toContain('run')
})

test('[URL-4] what is trained already, no link takes away', () => {
  const paused = play(begun, { type: 'pause' })
  const followed = play(paused, { type: 'follow-address', hash: 'units=9&epochs=7&run=true' })
  expect(currentRun(followed)).toEqual(currentRun(paused))
})

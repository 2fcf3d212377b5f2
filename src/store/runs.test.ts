import { expect, test } from 'vitest'
import { readField } from '#room/core/readSettings.ts'
import {
  appliesTo,
  ARTICLE_SETTINGS,
  SETTING_NAMES,
  type SettingName,
} from '#room/core/settings.ts'
import { VARIANTS, type Variant } from '#room/core/variants.ts'
import type { Intent } from './intents.ts'
import { currentRun, trainControls, waitingSettings } from './selectors.ts'
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
} from '#room/store/testing/scenes.ts'
import type { State } from './state.ts'

const edit = (name: SettingName, text: string) => ({ type: 'edit-field', name, text }) as const

/** For each setting another value than the article's. */
const OTHER: Record<SettingName, string> = {
  samples: '500',
  length: '7',
  medianLength: '3',
  lengthSigma: '0.2',
  validationSplit: '0.25',
  seed: '9',
  units: '16',
  recurrentActivation: 'sigmoid',
  maskValue: '-2',
  trainable: 'true',
  optimizer: 'sgd',
  kernels: 'stock',
  learningRate: '0.1',
  updateOrder: 'dense-first',
  batchSize: '100',
  epochs: '50',
  shuffle: 'false',
  backend: 'cpu',
}

const valueOf = (name: SettingName) => {
  const read = readField(name, OTHER[name])
  return 'value' in read ? read.value : undefined
}

const cases = VARIANTS.flatMap((variant) =>
  SETTING_NAMES.filter((name) => appliesTo(name, variant)).map((name) => [variant, name] as const),
)
const waitingCases = cases.filter(([, name]) => name !== 'epochs')

test.each(cases)('[SET-2] before training a change applies at once: %s, %s', (variant, name) => {
  const before = atRest(`variant=${variant}`)
  const after = play(before, edit(name, OTHER[name]))
  expect(currentRun(after).settings).toEqual({ ...ARTICLE_SETTINGS, [name]: valueOf(name) })
  expect(currentRun(after).id).not.toBe(currentRun(before).id)
  expect(currentRun(after).phase).toEqual({ kind: 'loading' })
  expect(waitingSettings(after)).toEqual([])
})

const trained = (variant: Variant) =>
  play(atRest(`variant=${variant}`), { type: 'train' }, epochs(1, 4), checkpoint(4))

const paused = (variant: Variant) => play(trained(variant), { type: 'pause' })

test.each(waitingCases)(
  '[SET-2] once trained a change waits for Reset, and says so: %s, %s',
  (variant, name) => {
    for (const before of [trained(variant), paused(variant)]) {
      const changed = play(before, edit(name, OTHER[name]))
      expect(currentRun(changed)).toBe(currentRun(before))
      expect(waitingSettings(changed)).toEqual([name])
      const reset = play(changed, { type: 'reset' })
      expect(currentRun(reset).settings).toEqual({ ...ARTICLE_SETTINGS, [name]: valueOf(name) })
      expect(currentRun(reset)).toMatchObject({ history: [], checkpoint: null })
      expect(waitingSettings(reset)).toEqual([])
    }
  },
)

test('[SET-2] a change waits as soon as training has begun, before its first epoch', () => {
  const began = play(atRest(), { type: 'train' })
  expect(currentRun(play(began, edit('units', '3')))).toBe(currentRun(began))
})

test('[SET-2] Resume goes on with the settings that the run has', () => {
  const before = paused('fixed')
  const resumed = play(before, edit('units', '3'), { type: 'train' })
  expect(currentRun(resumed)).toMatchObject({
    id: currentRun(before).id,
    settings: ARTICLE_SETTINGS,
    phase: { kind: 'running', goal: 100 },
  })
})

test.each([
  ['finished', finished('epochs=3&units=5')],
  ['diverged', play(atRest('epochs=3&units=5'), { type: 'train' }, epochs(1), diverged(2))],
])('[SET-2] Train of a run that %s begins anew with what the fields say', (_, over) => {
  const again = play(over, edit('units', '6'), { type: 'train' })
  expect(currentRun(again).id).not.toBe(currentRun(over).id)
  expect(currentRun(again)).toMatchObject({
    settings: { units: 6 },
    history: [],
    phase: { kind: 'running', goal: 3 },
  })
  expect(told(over, edit('units', '6'), { type: 'train' }).map(({ type }) => type)).toEqual([
    'load',
    'watch',
    'train',
  ])
})

test('[SET-2] a run that diverged in its first epoch takes a change at once', () => {
  const over = play(atRest('epochs=3&learningRate=9'), { type: 'train' }, diverged(1))
  expect(currentRun(play(over, edit('learningRate', '0.1'), loaded))).toMatchObject({
    settings: { learningRate: 0.1 },
    phase: { kind: 'untrained' },
  })
})

test('[SET-2] more or fewer epochs move the goal of the run that is going', () => {
  const running = trained('masking')
  const { id } = currentRun(running)
  for (const goal of [200, 7, 5]) {
    expect(currentRun(play(running, edit('epochs', String(goal)))).phase).toEqual({
      kind: 'running',
      goal,
    })
    expect(told(running, edit('epochs', String(goal)))).toEqual([
      { type: 'train', run: id, until: goal },
    ])
  }
})

test('[SET-2] while a run goes on, typing 1000 does not end it on the way at 1', () => {
  const running = trained('masking')
  const typed = play(running, edit('epochs', '1'))
  expect(currentRun(typed)).toBe(currentRun(running))
  expect(told(running, edit('epochs', '1'))).toEqual([])
  const { phase } = currentRun(play(typed, edit('epochs', '10'), edit('epochs', '1000')))
  expect(phase).toEqual({ kind: 'running', goal: 1000 })
})

test.each<[string, Intent]>([
  ['is left or Enter pressed in it', { type: 'commit-field' }],
  ['is put back', { type: 'article-value', name: 'epochs' }],
])('[SET-2] fewer epochs than are done apply when the field %s', (_, intent) => {
  const long = play(atRest('epochs=200'), { type: 'train' }, epochs(1, 120), checkpoint(120))
  const typed = play(long, edit('epochs', '3'))
  expect(currentRun(typed).settings.epochs).toBe(200)
  const goal = intent.type === 'commit-field' ? 3 : ARTICLE_SETTINGS.epochs
  expect(currentRun(play(typed, intent)).phase).toEqual({ kind: 'running', goal })
  expect(told(typed, intent)).toEqual([{ type: 'train', run: currentRun(long).id, until: goal }])
})

test('[SET-2] a run that is paused takes fewer epochs as they are typed', () => {
  expect(currentRun(play(paused('fixed'), edit('epochs', '2'))).settings.epochs).toBe(2)
})

test.each([
  ['in the middle of a run', paused('fixed'), 5],
  ['that is the only epoch', atRest('epochs=1'), 1],
  ['that is the last epoch', play(paused('fixed'), edit('epochs', '5')), 5],
])('[SET-2] more epochs do not move the goal of a single step %s', (_, before, goal) => {
  const stepping = play(before, { type: 'step' }, edit('epochs', '200'))
  expect(currentRun(stepping).phase).toMatchObject({ kind: 'running', goal })
  expect(currentRun(stepping).settings.epochs).toBe(200)
  expect(told(before, { type: 'step' }, edit('epochs', '200'))).toEqual([])
  const stepped = play(stepping, epochs(goal), checkpoint(goal), stopped('reached'))
  expect(currentRun(stepped).phase).toEqual({ kind: 'paused', left: false })
})

test('[SET-2] a finished run with more epochs to go offers Resume, and goes on', () => {
  const more = play(finished('epochs=3'), edit('epochs', '5'))
  expect(trainControls(more).main).toBe('resume')
  const { id } = currentRun(more)
  expect(told(more, { type: 'train' })).toEqual([{ type: 'train', run: id, until: 5 }])
})

test('[SET-2] fewer epochs than are done finish the run when it has heard of them', () => {
  const fewer = play(
    trained('fixed'),
    edit('epochs', '2'),
    { type: 'commit-field' },
    stopped('reached'),
  )
  expect(currentRun(fewer).phase).toEqual({ kind: 'finished' })
  expect(currentRun(fewer).history).toHaveLength(4)
})

test.each([
  ['untrained', atRest()],
  ['running', trained('fixed')],
  ['paused', paused('fixed')],
  ['finished', finished('')],
])(
  '[SET-1] out of its bounds a field changes nothing, and back again nothing either: %s',
  (_, before) => {
    const wrong = play(before, edit('units', '600'), edit('epochs', ''))
    expect(wrong.runs).toEqual(before.runs)
    expect(trainControls(wrong)).toMatchObject({
      resetBlockedBy: 'units',
      canStep: false,
      canReset: false,
    })
    const back = play(wrong, edit('epochs', '100'), edit('units', '128'))
    expect(back).toEqual(before)
  },
)

test('[SET-1] a field that the variant does not have does not keep training off', () => {
  const state = atRest('variant=masking')
  expect(trainControls(play(state, edit('length', 'x')))).toMatchObject({
    blockedBy: null,
    canMain: true,
  })
  expect(trainControls(play(state, edit('lengthSigma', 'x')))).toMatchObject({
    blockedBy: 'lengthSigma',
    canMain: false,
  })
})

test('[SET-1] beside a field that is wrong, a change waits until it is right', () => {
  const wrong = play(atRest(), edit('units', ''), edit('seed', '5'))
  expect(currentRun(wrong).settings).toEqual(ARTICLE_SETTINGS)
  expect(currentRun(play(wrong, edit('units', '8'))).settings).toMatchObject({ seed: 5, units: 8 })
})

test("[SET-2] a setting of another variant leaves the run as it is, until that variant's tab is shown", () => {
  const state = atRest('variant=masking')
  const edited = play(state, edit('length', '4'))
  expect(currentRun(edited)).toBe(currentRun(state))
  const shown = play(edited, { type: 'choose-variant', variant: 'fixed' })
  expect(currentRun(shown)).toMatchObject({ settings: { length: 4 }, bits: '1111' })
})

test('[SET-2] the sequence is kept from run to run, fitted where the length is fixed', () => {
  const typed = play(atRest('length=5'), { type: 'type-bits', text: '00110' })
  expect(currentRun(play(typed, edit('seed', '1'))).bits).toBe('00110')
  expect(currentRun(play(typed, edit('length', '3'))).bits).toBe('001')
  expect(currentRun(play(typed, edit('length', '7'))).bits).toBe('0011000')
})

test('one click puts a setting back, another all of them', () => {
  const changed = play(atRest(), edit('seed', '5'), edit('units', '9'), edit('length', '4'))
  const one = play(changed, { type: 'article-value', name: 'seed' })
  expect(currentRun(one).settings).toMatchObject({ seed: 0, units: 9, length: 4 })
  expect(currentRun(play(one, { type: 'article-values' })).settings).toEqual(ARTICLE_SETTINGS)
})

test.each<[string, State]>([
  ['the engine starts', opened()],
  ['the run loads', play(opened(), ready)],
  ['nothing is trained', atRest()],
  ['the run trains', trained('masking')],
])("the article's run is replayed in the update order of then, while %s", (_, state) => {
  const replayed = play(state, edit('seed', '4'), edit('units', 'x'), { type: 'replay-article' })
  expect(currentRun(replayed)).toMatchObject({
    settings: { ...ARTICLE_SETTINGS, updateOrder: 'dense-first' },
    phase: { kind: 'running', goal: 100 },
    history: [],
  })
  expect(replayed.fields).toMatchObject({ seed: '0', units: '128', updateOrder: 'dense-first' })
})

test('the replay runs on the backend that is chosen', () => {
  const replayed = play(atRest(), edit('backend', 'wasm'), { type: 'replay-article' })
  expect(currentRun(replayed).settings.backend).toBe('wasm')
})

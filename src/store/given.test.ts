import { expect, test } from 'vitest'
import { startTraining } from '#room/core/trainingState.ts'
import type { Variant } from '#room/core/variants.ts'
import { currentRun, loadBlock, startsFrom } from './selectors.ts'
import {
  atRest,
  checkpoint,
  epochs,
  finished,
  loaded,
  play,
  ready,
  stopped,
  told,
} from '#room/store/testing/scenes.ts'
import type { Given } from './run.ts'
import type { State } from './state.ts'

// Runs that begin with weights from a file.

const UNITS = 3
const HASH = `variant=masking&units=${UNITS}&samples=20&batchSize=10&epochs=2`

function givenTo(variant: Variant, state: State, units = UNITS): Given {
  const settings = { ...currentRun(state).settings, units, seed: 5, samples: 10 }
  return { file: 'a.npz', weights: startTraining(variant, settings).state.weights }
}

const given = givenTo('masking', atRest(HASH))
const load = { type: 'load-weights', given } as const
const edit = (text: string) => ({ type: 'edit-field', name: 'units', text }) as const
const seed = { type: 'edit-field', name: 'seed', text: '8' } as const

test('[FILE-3] loaded weights begin a new run, and the worker is given them', () => {
  const before = play(finished(HASH), { type: 'choose-variant', variant: 'masking' })
  const after = play(before, load)
  expect(currentRun(after)).toMatchObject({
    phase: { kind: 'loading' },
    history: [],
    checkpoint: null,
    answer: null,
    bits: currentRun(before).bits,
    given,
  })
  expect(currentRun(after).id).not.toBe(currentRun(before).id)
  expect(told(before, load)).toMatchObject([
    { type: 'load', run: currentRun(after).id, state: null, weights: given.weights },
    { type: 'watch' },
  ])
  expect(currentRun(play(after, loaded)).phase.kind).toBe('untrained')
})

test('[FILE-3] they are loaded with what the fields say, as Reset would', () => {
  const waiting = play(finished(HASH), seed)
  expect(currentRun(waiting).settings.seed).toBe(0)
  expect(currentRun(play(waiting, load)).settings.seed).toBe(8)
})

test('[FILE-2] where a field stands for nothing, nothing is loaded', () => {
  const wrong = play(finished(HASH), edit('x'))
  expect(play(wrong, load)).toBe(wrong)
})

test('[FILE-3] Reset and the next run go back to the weights of the seed', () => {
  const trained = play(atRest(HASH), load, loaded, { type: 'train' }, epochs(1, 2), checkpoint(2))
  expect(startsFrom(currentRun(trained))).toBe(given)
  expect(currentRun(play(trained, { type: 'reset' })).given).toBeNull()
  const over = play(trained, stopped('reached'))
  expect(currentRun(over).phase.kind).toBe('finished')
  expect(told(over, { type: 'train' })).toMatchObject([{ type: 'load', weights: null }, {}, {}])
  expect(currentRun(play(over, { type: 'replay-article' })).given).toBeNull()
})

test('[FILE-3] Reset gives them up before training too', () => {
  const begun = play(atRest(HASH), load, loaded)
  expect(told(begun, { type: 'reset' })).toMatchObject([{ type: 'load', weights: null }, {}])
})

test('[FILE-3] before training other settings apply to them at once, while they fit', () => {
  const begun = play(atRest(HASH), load, loaded)
  expect(told(begun, seed)).toMatchObject([{ type: 'load', weights: given.weights }, {}])
  const other = play(begun, edit('4'))
  expect(startsFrom(currentRun(other))).toBeNull()
  expect(told(begun, edit('4'))).toMatchObject([{ type: 'load', weights: null }, {}])
  // They wait, and are there again with the units that they are of.
  expect(told(other, edit('3'))).toMatchObject([{ type: 'load', weights: given.weights }, {}])
})

test('[FILE-3] a tab that is left and a worker that is lost keep them', () => {
  const begun = play(atRest(HASH), load)
  const away = play(begun, { type: 'choose-variant', variant: 'fixed' })
  expect(told(away, { type: 'choose-variant', variant: 'masking' })).toMatchObject([
    { type: 'load', weights: given.weights },
    {},
  ])
  const lost = play(begun, { type: 'failed', cause: 'bug', detail: '' })
  expect(told(lost, ready)).toMatchObject([{ type: 'load', weights: given.weights }, {}])
})

test("[FILE-3] a run that began with loaded weights is not the article's", () => {
  const article = atRest('')
  const foreign = { type: 'load-weights', given: givenTo('fixed', article, 128) } as const
  const running = play(article, foreign, loaded, { type: 'train' })
  const ended = [epochs(1, 100), checkpoint(100), stopped('reached')] as const
  expect(told(running, ...ended)).toEqual([])
  const over = play(running, ...ended)
  const { id, bits } = currentRun(over)
  const predicted = { type: 'predicted', run: id, bits, prediction: 1, padded: 1 } as const
  expect(play(over, predicted).article).toEqual(over.article)
})

test('a run that begins has its first weights to save, and a loaded one those of its file', () => {
  expect(currentRun(atRest(HASH)).checkpoint?.epoch).toBe(0)
  const trained = play(atRest(HASH), { type: 'train' }, epochs(1), checkpoint(1))
  expect(currentRun(play(trained, loaded)).checkpoint?.epoch).toBe(1)
})

test('[FILE-2] while a series of values runs, nothing is loaded', () => {
  const series = play(atRest(HASH), { type: 'try-values', name: 'seed', text: '1, 2' })
  expect(loadBlock(series)).toBe('series')
  expect(play(series, load)).toBe(series)
})

import { expect, test } from 'vitest'
import type { EpochResult } from '#room/core/results.ts'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import { startTraining } from '#room/core/trainingState.ts'
import type { Phase } from '#room/store/run.ts'
import { announcement, trainingStatus } from './trainingStatus.ts'

const epochs = (count: number): EpochResult[] =>
  Array.from({ length: count }, (_, at) => ({ epoch: at + 1, loss: at + 1, valLoss: null, ms: 1 }))

const run = (phase: Phase, done = 0, planned = 100) => ({
  phase,
  history: epochs(done),
  settings: { ...ARTICLE_SETTINGS, epochs: planned },
  given: null,
})

const running: Phase = { kind: 'running', goal: 100 }
const blocked = { setting: 'units', code: 'out-of-range' } as const

test('the epoch that was finished last, of those planned', () => {
  expect(trainingStatus(run(running, 37), 'ready', null)).toEqual({
    kind: 'running',
    epoch: 37,
    epochs: 100,
  })
})

test('a run that waits for the engine says so', () => {
  expect(trainingStatus(run({ kind: 'loading' }), 'starting', null)).toEqual({ kind: 'starting' })
  expect(trainingStatus(run(running, 5), 'starting', null)).toEqual({ kind: 'starting' })
  expect(trainingStatus(run({ kind: 'loading' }), 'ready', null)).toEqual({ kind: 'preparing' })
})

test('a field out of range is said, but not in the middle of a run', () => {
  expect(trainingStatus(run({ kind: 'untrained' }), 'ready', blocked)).toEqual({
    kind: 'blocked',
    ...blocked,
  })
  expect(trainingStatus(run(running, 3), 'ready', blocked).kind).toBe('running')
})

test('[FILE-3] weights that were loaded are not said to be untrained, unless they wait', () => {
  const settings = { ...ARTICLE_SETTINGS, units: 2 }
  const { weights } = startTraining('fixed', settings).state
  const begun = { ...run({ kind: 'untrained' }), settings, given: { file: 'a.npz', weights } }
  expect(trainingStatus(begun, 'ready', null)).toEqual({ kind: 'given' })
  const waits = { ...begun, settings: { ...settings, units: 3 } }
  expect(trainingStatus(waits, 'ready', null)).toEqual({ kind: 'untrained' })
})

test('how far a run is stays said beside a field that is out of range', () => {
  const paused: Phase = { kind: 'paused', left: false }
  expect(trainingStatus(run(paused, 3), 'ready', blocked).kind).toBe('paused')
  expect(trainingStatus(run({ kind: 'finished' }, 100), 'ready', blocked).kind).toBe('finished')
})

test('a run that diverged stopped in the epoch that did', () => {
  const phase: Phase = { kind: 'diverged', epoch: 4, loss: Number.NaN }
  expect(trainingStatus(run(phase, 3), 'ready', null)).toEqual({
    kind: 'stopped',
    epoch: 4,
    epochs: 100,
  })
})

test.each([100, 37, 1_000, 7])(
  'a run of %d epochs is announced eleven times at most',
  (planned) => {
    const history = epochs(planned)
    const said = new Set<string>()
    for (let done = 0; done <= planned; done++) {
      const status = trainingStatus(run(running, done, planned), 'ready', null)
      said.add(JSON.stringify(announcement(status, history)))
    }
    expect(said.size).toBe(Math.min(10, planned) + 1)
  },
)

test('an announcement tells the loss of the epoch that it names', () => {
  const status = { kind: 'running', epoch: 37, epochs: 100 } as const
  expect(announcement(status, epochs(37))).toEqual({
    kind: 'progress',
    epoch: 30,
    epochs: 100,
    loss: 30,
  })
})

test('start, pause and end are announced as they are', () => {
  expect(announcement({ kind: 'running', epoch: 0, epochs: 100 }, [])).toEqual({ kind: 'started' })
  const status = { kind: 'paused', epoch: 5, epochs: 100 } as const
  expect(announcement(status, epochs(5))).toEqual({ kind: 'status', status })
})

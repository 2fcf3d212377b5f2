import { expect, test } from 'vitest'
import { curvePaddings } from '#room/core/padding.ts'
import type { Event } from '#room/protocol/messages.ts'
import { currentRun } from './selectors.ts'
import {
  atRest,
  checkpoint,
  epochs,
  finished,
  loaded,
  play,
  ready,
  refused,
  stopped,
} from './scenes.ts'
import type { State } from './state.ts'

test('[MSG-1] the end of training that was paused does not stop the training that was resumed', () => {
  const resumed = play(
    atRest('epochs=9'),
    { type: 'train' },
    epochs(1),
    { type: 'pause' },
    { type: 'train' },
  )
  expect(currentRun(play(resumed, stopped('paused'))).phase).toEqual({ kind: 'running', goal: 9 })
})

const FAILED = { type: 'failed', detail: 'a bug' } as const

/** The state after the worker was lost so often, or given up: each time as soon as `between` had happened. */
function lostAgainAndAgain(
  state: State,
  times: number,
  ...between: readonly ((state: State) => Event)[]
): State {
  const once = (now: State) =>
    now.engine.kind === 'failed' ? now : play(now, ready, loaded, ...between, FAILED)
  return Array.from({ length: times }).reduce<State>(once, state)
}

const proved =
  (steps: number) =>
  (state: State): Event => ({
    type: 'proved',
    run: currentRun(state).id,
    proof: {
      bits: '1',
      padding: state.padding,
      epoch: 0,
      table: [],
      curve: curvePaddings('behind')
        .slice(0, steps)
        .map((padding) => ({ padding, masked: 1, unmasked: 1, zeros: null })),
      inCompany: 1,
    },
  })

test('[MSG-4] a worker that is lost as soon as it is there is given up', () => {
  expect(lostAgainAndAgain(atRest(), 20).engine.kind).toBe('failed')
})

test('[MSG-4] a worker that always fails after the same epoch is given up', () => {
  const training = play(atRest(), { type: 'train' })
  expect(lostAgainAndAgain(training, 20, epochs(1)).engine.kind).toBe('failed')
})

test('[MSG-4] a worker that always fails after a proof in training is given up', () => {
  const training = play(atRest(), { type: 'train' })
  expect(lostAgainAndAgain(training, 20, epochs(1), proved(41)).engine.kind).toBe('failed')
})

test('[MSG-4] a worker that got on to another checkpoint is started again, however often', () => {
  const training = play(atRest(), { type: 'train' })
  const next = (state: State) => currentRun(state).history.length + 1
  const getOn = [
    (state: State) => epochs(next(state))(state),
    (state: State) => checkpoint(currentRun(state).history.length)(state),
  ]
  const after = lostAgainAndAgain(training, 20, ...getOn)
  expect(after.engine.kind).toBe('starting')
  expect(currentRun(after).history).toHaveLength(20)
})

test('[MSG-4] a worker that answered all there was to ask is started again, however often', () => {
  expect(lostAgainAndAgain(atRest(), 20, proved(0)).engine.kind).toBe('failed')
  expect(lostAgainAndAgain(atRest(), 20, proved(41)).engine.kind).toBe('starting')
})

test('a run that was refused once can go on where it is loaded after all', () => {
  const again = [{ type: 'restart-engine' }, ready, loaded] as const
  expect(currentRun(play(atRest(), refused, ...again)).phase).toEqual({ kind: 'untrained' })
  expect(currentRun(play(finished('epochs=3'), refused, ...again)).phase).toEqual({
    kind: 'paused',
    left: false,
  })
})

test('a pause pressed as the last epoch ends leaves the run finished', () => {
  const pausing = play(atRest('epochs=2'), { type: 'train' }, epochs(1), { type: 'pause' })
  const ended = play(pausing, epochs(2), checkpoint(2), stopped('reached'))
  expect(currentRun(ended).phase).toEqual({ kind: 'finished' })
})

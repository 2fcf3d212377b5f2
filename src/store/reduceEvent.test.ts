import { expect, test } from 'vitest'
import { curvePaddings } from '#room/core/padding.ts'
import type { Event } from '#room/protocol/messages.ts'
import { currentRun } from './selectors.ts'
import {
  atRest,
  checkpoint,
  diverged,
  epochs,
  finished,
  loaded,
  play,
  ready,
  refused,
  stopped,
  trained,
} from '#room/store/testing/scenes.ts'
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

const FAILED = { type: 'failed', cause: 'bug', detail: 'a bug' } as const
const training = play(atRest('epochs=9'), { type: 'train' })

const GONE: readonly Event[] = [
  loaded(training),
  epochs(1)(training),
  checkpoint(0)(training),
  stopped('reached')(training),
  diverged(1)(training),
  refused(training),
  answered(training),
  proved(41)(training),
  predicted(training),
  { type: 'training-proved', run: currentRun(training).id, proof: null },
  {
    type: 'lengths-measured',
    run: currentRun(training).id,
    errors: { epoch: 0, lengths: [], complete: true },
  },
]

test.each(GONE)('[MSG-1] what speaks of a run that is gone changes nothing: $type', (event) => {
  const reset = play(training, { type: 'reset' }, loaded, { type: 'train' })
  expect(play(reset, event)).toEqual(reset)
})

test('[MSG-1] epochs follow each other: none twice, none without the one before', () => {
  const numbers = (...reported: readonly ((state: State) => Event)[]) =>
    currentRun(play(training, ...reported)).history.map(({ epoch }) => epoch)
  expect(numbers(epochs(1, 3), epochs(4, 5))).toEqual([1, 2, 3, 4, 5])
  // After a restart some come again.
  expect(numbers(epochs(1, 3), epochs(2, 4))).toEqual([1, 2, 3, 4])
  expect(numbers(epochs(1, 2), epochs(4))).toEqual([1, 2])
})

test('[MSG-4] a checkpoint of epochs that the page has not heard of is not kept', () => {
  const ahead = play(training, epochs(1, 2), checkpoint(2), checkpoint(3))
  expect(currentRun(ahead).checkpoint?.epoch).toBe(2)
})

test('[TRAIN-7] a run that diverged says at which epoch, and keeps those before', () => {
  const over = play(training, epochs(1, 3), checkpoint(3), diverged(4))
  expect(currentRun(over)).toMatchObject({
    phase: { kind: 'diverged', epoch: 4, loss: NaN },
    checkpoint: { epoch: 3 },
  })
  expect(currentRun(over).history).toHaveLength(3)
})

test('[TRAIN-7] training that reached its goal is finished, a step is paused', () => {
  const end = [epochs(1, 9), checkpoint(9), stopped('reached')]
  expect(currentRun(play(training, ...end)).phase).toEqual({ kind: 'finished' })
  const step = play(atRest('epochs=9'), { type: 'step' }, epochs(1), checkpoint(1))
  expect(currentRun(play(step, stopped('reached'))).phase).toEqual({ kind: 'paused', left: false })
})

test('[SET-2] the end of training up to a goal that was moved since is no end', () => {
  const moved = play(training, epochs(1, 9), {
    type: 'edit-field',
    name: 'epochs',
    text: '12',
  })
  expect(currentRun(play(moved, stopped('reached'))).phase).toEqual({ kind: 'running', goal: 12 })
})

test('a run that the device refuses says so', () => {
  expect(currentRun(play(training, refused)).phase).toEqual({
    kind: 'refused',
    code: 'out-of-memory',
  })
})

test.each([
  ['', { together: 7.79, 'dense-first': null }],
  ['updateOrder=dense-first', { together: null, 'dense-first': 7.79 }],
  ['seed=4', { together: null, 'dense-first': null }],
])("of a run with %o the article's section keeps %j", (hash, kept) => {
  const { fixed } = play(finished(hash), predicted).article
  expect({
    together: fixed.together?.prediction ?? null,
    'dense-first': fixed['dense-first']?.prediction ?? null,
  }).toEqual(kept)
})

test("the article's section names the backend that really ran", () => {
  const fallenBack = play(finished(''), { type: 'restart-engine' }, (state) => {
    const event = ready(state)
    return { ...event, device: { ...event.device, backend: 'cpu', fallback: 'no-webgl' } }
  })
  expect(play(fallenBack, predicted).article.fixed.together?.backend).toBe('cpu')
})

const LOST = { type: 'context-lost', run: null, state: null } as const

test.each<Event>([FAILED, LOST])(
  '[MSG-4] after a loss training goes on from the last checkpoint, and the page says so: $type',
  (loss) => {
    const lost = play(training, epochs(1, 3), checkpoint(3), epochs(4, 6), loss)
    expect(currentRun(lost).history).toHaveLength(3)
    expect(currentRun(lost).phase).toEqual({ kind: 'running', goal: 9 })
    expect(lost.engine).toEqual({ kind: 'starting', asked: 'webgl' })
    const kind = loss.type === 'failed' ? 'worker-lost' : 'context-lost'
    expect(lost.notices).toMatchObject([{ kind, epoch: 3 }])
  },
)

test('[MSG-4] the state that comes with a lost context is gone on from', () => {
  const { id } = currentRun(training)
  const lost = play(training, epochs(1, 5), checkpoint(2), {
    type: 'context-lost',
    run: id,
    state: trained(training, 5),
  })
  expect(currentRun(lost).checkpoint?.epoch).toBe(5)
  expect(currentRun(lost).history).toHaveLength(5)
})

test('[MSG-4] of losses in a row only the latest is told', () => {
  const lost = play(
    training,
    epochs(1),
    checkpoint(1),
    FAILED,
    ready,
    epochs(2),
    checkpoint(2),
    FAILED,
  )
  expect(lost.notices).toMatchObject([{ kind: 'worker-lost', epoch: 2 }])
})

test('[MSG-4] an engine that is given up leaves the run paused, and says why', () => {
  const failed = play(training, FAILED, FAILED, FAILED, FAILED)
  expect(failed.engine).toEqual({ kind: 'failed' })
  expect(currentRun(failed).phase).toEqual({ kind: 'paused', left: false })
  expect(failed.notices.at(-1)).toEqual({ kind: 'engine-failed', cause: 'bug', detail: 'a bug' })
})

test('[MSG-4] a lost context that comes again and again is told as such, in no words of the store', () => {
  const failed = play(training, LOST, LOST, LOST, LOST)
  expect(failed.notices.at(-1)).toEqual({
    kind: 'engine-failed',
    cause: 'context-lost',
    detail: null,
  })
})

test('[MSG-4] one that is started again by hand has as many tries as the first', () => {
  const failed = play(training, FAILED, FAILED, FAILED, FAILED, { type: 'restart-engine' })
  expect(failed.notices.map(({ kind }) => kind)).not.toContain('engine-failed')
  expect(play(failed, FAILED, FAILED, FAILED).engine.kind).toBe('starting')
})

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

test('[MSG-4] a worker that is lost as soon as it is there is given up', () => {
  expect(lostAgainAndAgain(atRest(), 20).engine.kind).toBe('failed')
})

test('[MSG-4] a worker that always fails after the same epoch is given up', () => {
  const endless = play(atRest(), { type: 'train' })
  expect(lostAgainAndAgain(endless, 20, epochs(1)).engine.kind).toBe('failed')
})

test('[MSG-4] a worker that always fails after a proof in training is given up', () => {
  const endless = play(atRest(), { type: 'train' })
  expect(lostAgainAndAgain(endless, 20, epochs(1), proved(41)).engine.kind).toBe('failed')
})

test('[MSG-4] a worker that got on to another checkpoint is started again, however often', () => {
  const endless = play(atRest(), { type: 'train' })
  const next = (state: State) => currentRun(state).history.length + 1
  const getOn = [
    (state: State) => epochs(next(state))(state),
    (state: State) => checkpoint(currentRun(state).history.length)(state),
  ]
  const after = lostAgainAndAgain(endless, 20, ...getOn)
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

function proved(steps: number) {
  return (state: State): Event => ({
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
}

function answered(state: State): Event {
  const { id, bits } = currentRun(state)
  const answer = { bits, padding: state.padding, epoch: 0, prediction: 1, padded: 1, unmasked: 2 }
  return { type: 'answered', run: id, answer }
}

function predicted(state: State): Event {
  const { id, bits } = currentRun(state)
  return { type: 'predicted', run: id, bits, prediction: 7.79, padded: 7.8 }
}

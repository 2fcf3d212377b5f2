import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { VARIANTS } from '#room/core/variants.ts'
import {
  load,
  loadedBench,
  openBench,
  pause,
  proveTraining,
  SETTINGS,
  train,
  watch,
  type Bench,
} from '#room/protocol/testing/bench.ts'
import { TOY_MOST_COLUMNS } from '#room/protocol/testing/toyEngine.ts'
import {
  TOY_DIVERGES,
  toyEpoch,
  toyPrediction,
  undisturbed,
} from '#room/protocol/testing/toyModel.ts'
import { bitsToCells } from '#room/core/padding.ts'
import { startWith } from '#room/core/trainingState.ts'

/** The epochs that the page heard of, with what they gave. */
const heard = (bench: Bench) =>
  bench
    .said('epochs')
    .flatMap(({ results }) => results)
    .map(({ epoch, loss, valLoss }) => ({ epoch, loss, valLoss }))

const lastCheckpoint = (bench: Bench) => bench.said('checkpoint').at(-1)?.state

const outcomes = (bench: Bench) => bench.said('stopped').map(({ outcome }) => outcome)

async function takeTurns(bench: Bench, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await bench.turns.next()
}

test('[MSG-2] an engine is opened on the backend that is asked for', async () => {
  const bench = openBench()
  bench.send({ type: 'open', backend: 'wasm' })
  await bench.turns.all()
  expect(bench.events).toMatchObject([{ type: 'ready', device: { asked: 'wasm' } }])
})

test.each(VARIANTS)('a run is loaded, and its data are told, %s', async (variant) => {
  const bench = openBench()
  bench.send({ type: 'open', backend: 'cpu' }, load(4, variant))
  await bench.turns.all()
  expect(bench.said('loaded')).toMatchObject([{ run: 4, dataset: { variant } }])
})

test('[MSG-5] what the device cannot do is refused, and the next run is loaded', async () => {
  const bench = openBench()
  const large = load(1, 'fixed', { settings: { ...SETTINGS, units: 9999 } })
  bench.send({ type: 'open', backend: 'cpu' }, large, watch(1, '1'), train(1, 3))
  await bench.turns.all()
  bench.send(load(2))
  await bench.turns.all()
  expect(bench.events.map(({ type }) => type)).toEqual(['ready', 'refused', 'loaded'])
})

test('[TRAIN-7] a goal is reached, with the numbers of each epoch and the state after the last', async () => {
  const bench = await loadedBench()
  bench.send(train(1, 5))
  await bench.turns.all()
  const expected = undisturbed('masking', SETTINGS, 5)
  expect(heard(bench)).toEqual(expected.history)
  expect(lastCheckpoint(bench)).toEqual(expected.state)
  expect(outcomes(bench)).toEqual([{ kind: 'reached' }])
})

test('[TRAIN-7] paused and resumed at any moment, training gives the same numbers', async () => {
  const pauses = fc.array(fc.nat(9), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(pauses, async (moments) => {
      const bench = await loadedBench()
      for (const moment of moments) {
        bench.send(train(1, 5))
        await takeTurns(bench, moment)
        bench.send(pause(1))
        await takeTurns(bench, moment % 3)
      }
      bench.send(train(1, 5))
      await bench.turns.all()
      const expected = undisturbed('masking', SETTINGS, 5)
      expect(heard(bench)).toEqual(expected.history)
      expect(lastCheckpoint(bench)).toEqual(expected.state)
      expect(outcomes(bench).at(-1)).toEqual({ kind: 'reached' })
      expect(bench.breaches).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('[TRAIN-7] a pause stops within the epoch, at the last one that was finished', async () => {
  const bench = await loadedBench()
  bench.send(train(1, 5))
  await takeTurns(bench, 3)
  bench.send(pause(1))
  await bench.turns.next()
  expect(outcomes(bench)).toEqual([{ kind: 'paused' }])
  expect(lastCheckpoint(bench)).toEqual(undisturbed('masking', SETTINGS, 1).state)
})

test('[TRAIN-7] a run goes on from a checkpoint as if it had never stopped', async () => {
  const { state } = undisturbed('embedding', SETTINGS, 3)
  const bench = await loadedBench(load(1, 'embedding', { state }))
  bench.send(train(1, 5))
  await bench.turns.all()
  const expected = undisturbed('embedding', SETTINGS, 5)
  expect(heard(bench)).toEqual(expected.history.slice(3))
  expect(lastCheckpoint(bench)).toEqual(expected.state)
})

test('[FILE-3] a run begins with the weights that it is given, and goes on from its checkpoint', async () => {
  const { weights } = undisturbed('masking', SETTINGS, 3).state
  const bench = openBench()
  bench.send({ type: 'open', backend: 'cpu' }, load(1, 'masking', { weights }))
  await bench.turns.all()
  const start = startWith('masking', SETTINGS, weights)
  expect(bench.said('loaded').at(-1)?.state).toEqual(start)

  bench.send(train(1, 1))
  await bench.turns.all()
  const after = toyEpoch(SETTINGS, start)
  const state = 'state' in after ? after.state : null
  expect(lastCheckpoint(bench)).toEqual(state)

  bench.send(load(2, 'masking', { weights, state }))
  await bench.turns.all()
  expect(bench.said('loaded').at(-1)?.state).toEqual(state)
})

test('[SET-2] a goal that is moved while training is the one that is reached, whenever it is moved', async () => {
  for (let tick = 0; tick < 30; tick++) {
    const bench = await loadedBench()
    bench.send(train(1, 1))
    const ended = bench.turns.all()
    // The new goal comes so many promises after the last epoch was told.
    while (bench.events.length === 0) await Promise.resolve()
    for (let i = 0; i < tick; i++) await Promise.resolve()
    bench.send(train(1, 3))
    await ended
    await bench.turns.all()
    expect({ tick, epochs: heard(bench).length }).toEqual({ tick, epochs: 3 })
  }
})

test('[SET-2] a goal that is lowered ends training after the epoch that is under way', async () => {
  const bench = await loadedBench()
  bench.send(train(1, 9))
  await takeTurns(bench, 5)
  bench.send(train(1, 1))
  await bench.turns.all()
  expect(heard(bench)).toHaveLength(3)
  expect(outcomes(bench)).toEqual([{ kind: 'reached' }])
})

test('[TRAIN-7] a run that diverges stops there, and keeps what it had', async () => {
  const settings = { ...SETTINGS, learningRate: TOY_DIVERGES.learningRate }
  const bench = await loadedBench(load(1, 'fixed', { settings }))
  bench.send(train(1, 9))
  await bench.turns.all()
  const { epoch } = TOY_DIVERGES
  expect(outcomes(bench)).toEqual([{ kind: 'diverged', epoch, loss: Infinity }])
  expect(lastCheckpoint(bench)).toEqual(undisturbed('fixed', settings, epoch - 1).state)
})

test('[MSG-1] commands for a run that is not loaded do nothing', async () => {
  const bench = await loadedBench()
  bench.send(train(7, 3), pause(7), watch(7, '11'), proveTraining(7), {
    type: 'predict',
    run: 7,
    bits: '1',
  })
  await bench.turns.all()
  expect(bench.events).toEqual([])
})

test('[MSG-1] a run is not paused by a command for another', async () => {
  const bench = await loadedBench()
  bench.send(train(1, 3))
  await takeTurns(bench, 3)
  bench.send(pause(7))
  await bench.turns.all()
  expect(outcomes(bench)).toEqual([{ kind: 'reached' }])
})

test('[MSG-1] a run that gave way to one that was refused is gone', async () => {
  const bench = await loadedBench()
  bench.send(load(2, 'fixed', { settings: { ...SETTINGS, units: 9999 } }))
  bench.send(train(1, 3), watch(1, '1'))
  await bench.turns.all()
  expect(bench.events.map(({ type }) => type)).toEqual(['refused'])
  expect(bench.breaches).toEqual([])
})

test('[MSG-1] a run that is loaded while another trains ends it first', async () => {
  const bench = await loadedBench()
  bench.send(train(1, 9))
  await takeTurns(bench, 3)
  bench.send(load(2))
  await bench.turns.all()
  expect(
    bench.events.map(({ type, ...event }) => ('run' in event ? [type, event.run] : [])),
  ).toEqual([
    ['epochs', 1],
    ['checkpoint', 1],
    ['stopped', 1],
    ['loaded', 2],
  ])
  expect(bench.breaches).toEqual([])
})

test('[MSG-1] of the runs that are asked for in a row only the newest is made', async () => {
  const bench = await loadedBench()
  bench.send(load(2), watch(2, '1'), train(2, 3), load(3), load(4), watch(4, '11'))
  await bench.turns.all()
  expect(bench.said('loaded').map(({ run }) => run)).toEqual([4])
  expect(bench.asked.load).toBe(2)
})

test('[MSG-4] when the context is lost, the page hears of all that was finished', async () => {
  const bench = await loadedBench()
  bench.send(train(1, 9))
  await takeTurns(bench, 7)
  bench.loseContext()
  const { state, history } = undisturbed('masking', SETTINGS, 3)
  expect(heard(bench)).toEqual(history)
  expect(bench.events.at(-1)).toEqual({ type: 'context-lost', run: 1, state })
})

test.each([
  ['trains', train(1, 9)],
  ['proves', proveTraining(1)],
])(
  '[MSG-4] a context that is lost while it %s is the last thing that is told',
  async (_, command) => {
    for (const broken of [false, true]) {
      const bench = await loadedBench()
      bench.send(command)
      await bench.turns.next()
      bench.loseContext()
      if (broken) bench.break()
      await bench.turns.all()
      expect(bench.events.at(-1)?.type).toBe('context-lost')
    }
  },
)

test.each([
  ['loads', load(2)],
  ['trains', train(1, 9)],
  ['answers', watch(1, '1')],
  ['predicts', { type: 'predict', run: 1, bits: '1' }],
  ['proves', proveTraining(1)],
] as const)(
  '[MSG-4] a context that goes while it %s, before that is told, is no failure',
  async (_, command) => {
    for (const broken of [false, true]) {
      const bench = await loadedBench()
      bench.send(command)
      await bench.turns.next()
      bench.takeContext()
      if (broken) bench.break()
      await bench.turns.all()
      bench.loseContext()
      await bench.turns.all()
      expect(bench.said('failed')).toEqual([])
      expect(bench.said('context-lost')).toHaveLength(1)
    }
  },
)

test('[MSG-4] a context can be lost before anything is loaded', async () => {
  const bench = openBench()
  bench.send({ type: 'open', backend: 'webgl' })
  await bench.turns.all()
  bench.loseContext()
  expect(bench.events.at(-1)).toEqual({ type: 'context-lost', run: null, state: null })
})

test.each([
  ['loads', load(2)],
  ['trains', train(1, 3)],
  ['answers', watch(1, '1')],
  ['predicts', { type: 'predict', run: 1, bits: '1' }],
  ['proves', proveTraining(1)],
] as const)('[MSG-5] an error thrown while it %s becomes a failure', async (_, command) => {
  const bench = await loadedBench()
  bench.break()
  bench.send(command)
  await bench.turns.all()
  expect(new Set(bench.events.map((event) => JSON.stringify(event)))).toEqual(
    new Set([JSON.stringify({ type: 'failed', cause: 'bug', detail: 'a bug' })]),
  )
})

test('[MSG-5] an engine that cannot be opened becomes a failure', async () => {
  const bench = openBench()
  bench.break()
  bench.send({ type: 'open', backend: 'webgl' }, load(1), train(1, 3))
  await bench.turns.all()
  expect(bench.events).toEqual([{ type: 'failed', cause: 'bug', detail: 'a bug' }])
})

test("the article's prediction is made, without padding and with ten steps of it", async () => {
  const bench = await loadedBench(load(1, 'fixed'))
  const bits = '1111011101'
  bench.send({ type: 'predict', run: 1, bits })
  await bench.turns.all()
  const { state } = undisturbed('fixed', SETTINGS, 0)
  const predict = (row: readonly number[]) =>
    toyPrediction('fixed', SETTINGS, state, Int8Array.from(row), 'away', -1)
  const cells = [...bitsToCells(bits)]
  const prediction = predict(cells)
  const padded = predict([...cells, ...Array.from({ length: 10 }, () => -1)])
  expect(bench.events).toEqual([{ type: 'predicted', run: 1, bits, prediction, padded }])
})

test('[PAD-3] the proof in training is made, and the run stays as it was', async () => {
  const bench = await loadedBench()
  bench.send(proveTraining(1))
  await bench.turns.all()
  expect(bench.said('training-proved')).toMatchObject([{ run: 1, proof: { columns: 2, epoch: 0 } }])
  bench.send(train(1, 2))
  await bench.turns.all()
  expect(heard(bench)).toEqual(undisturbed('masking', SETTINGS, 2).history)
})

test('[PAD-3] the proof in training gives way to training', async () => {
  const bench = await loadedBench()
  bench.send(proveTraining(1), train(1, 2))
  await bench.turns.all()
  expect(bench.said('training-proved')).toEqual([{ type: 'training-proved', run: 1, proof: null }])
  expect(heard(bench)).toHaveLength(2)
  expect(bench.breaches).toEqual([])
})

test('[PAD-3] each proof that is asked for is answered once, also while training', async () => {
  const bench = await loadedBench()
  bench.send(proveTraining(1), proveTraining(1))
  await bench.turns.all()
  expect(bench.said('training-proved')).toHaveLength(1)
  bench.send(train(1, 2), proveTraining(1))
  await bench.turns.all()
  expect(bench.said('training-proved').slice(1)).toMatchObject([{ proof: null }])
})

test('[PAD-3] a proof that memory has no room for is not begun, and is told of', async () => {
  const bench = await loadedBench()
  bench.send({ type: 'prove-training', run: 1, columns: TOY_MOST_COLUMNS + 1 })
  await bench.turns.all()
  expect(bench.said('training-proved')).toEqual([
    { type: 'training-proved', run: 1, proof: 'out-of-memory' },
  ])
  expect(bench.asked.prove).toBe(0)
  expect(bench.breaches).toEqual([])
})

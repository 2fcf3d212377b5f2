import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bitsToCells, MOST_PADDING, padded } from '#room/core/padding.ts'
import { isMasked, VARIANTS, type Variant } from '#room/core/variants.ts'
import {
  load,
  loadedBench,
  proveTraining,
  SETTINGS,
  train,
  watch,
  type Bench,
} from '#room/protocol/testing/bench.ts'
import { makeToyEngine } from '#room/protocol/testing/toyEngine.ts'
import { toyPrediction, undisturbed } from '#room/protocol/testing/toyModel.ts'
import type { Event } from './messages.ts'
import { settled } from '#room/protocol/testing/turns.ts'
import { makeWatcher } from './watcher.ts'

/** What the toy predicts after so many epochs, in a row with so many steps of padding behind. */
function predicted(variant: Variant, epoch: number, bits: string, steps = 0) {
  const { state } = undisturbed(variant, SETTINGS, epoch)
  const row = steps === 0 ? bitsToCells(bits) : padded(bits, { place: 'behind', steps })
  const by = (mask: 'model' | 'away', fill = -1) =>
    toyPrediction(variant, SETTINGS, state, row, mask, fill)
  return { model: by('model'), away: by('away'), zeros: by('away', 0) }
}

const answers = (bench: Bench) => bench.said('answered').map(({ answer }) => answer)
const proofs = (bench: Bench) => bench.said('proved').map(({ proof }) => proof)

async function takeTurns(bench: Bench, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await bench.turns.next()
}

test.each(VARIANTS)('[MSG-3] what is watched is answered and proved, %s', async (variant) => {
  const bench = await loadedBench(load(1, variant))
  bench.send(watch(1, '101', 7))
  await bench.turns.all()
  const alone = predicted(variant, 0, '101')
  const row = predicted(variant, 0, '101', 7)
  expect(answers(bench)).toEqual([
    {
      bits: '101',
      padding: { place: 'behind', steps: 7 },
      epoch: 0,
      prediction: alone.model,
      padded: row.model,
      unmasked: row.away,
    },
  ])
  const curve = proofs(bench).at(-1)?.curve ?? []
  expect(curve).toHaveLength(MOST_PADDING + 1)
  expect(curve[7]).toEqual({
    padding: { place: 'behind', steps: 7 },
    masked: isMasked(variant) ? row.model : null,
    unmasked: row.away,
    zeros: isMasked(variant) ? null : row.zeros,
  })
  expect(proofs(bench).at(-1)?.inCompany).toBe(alone.model)
})

test('[MSG-1] a run whose place another took is asked for nothing more, and says nothing more', async () => {
  for (let moment = 0; moment < 40; moment++) {
    const bench = await loadedBench(load(1, 'fixed'))
    bench.send(watch(1, '1111100000'))
    await takeTurns(bench, moment)
    bench.send(load(2, 'fixed'))
    // What the old run waits for comes last.
    while (bench.said('loaded').length === 0) await bench.turns.next(1)
    await bench.turns.all()
    expect({ moment, breaches: bench.breaches }).toEqual({ moment, breaches: [] })
    expect(bench.events.at(-1)).toMatchObject({ type: 'loaded', run: 2 })
  }
})

test('[PAD-6] a proof that training overtook is never told', async () => {
  for (let moment = 0; moment < 15; moment++) {
    const bench = await loadedBench(load(1, 'fixed'))
    bench.send(watch(1, '1111100000'))
    await takeTurns(bench, moment)
    // What the proof waits for takes longer than a whole epoch.
    bench.send(train(1, 1))
    while (bench.said('stopped').length === 0) await bench.turns.next(1)
    await bench.turns.all()
    const told = proofs(bench).map(({ epoch, table }) => ({ epoch, alone: table[0]?.unmasked }))
    const right = told.map(({ epoch }) => ({
      epoch,
      alone: predicted('fixed', epoch, '1111100000').away,
    }))
    expect({ moment, told }).toEqual({ moment, told: right })
    expect(told.at(-1)?.epoch).toBe(1)
  }
})

test.each([
  ['trains', train(1, 9)],
  ['proves that training ignores padding', proveTraining(1)],
])('[MSG-3] a toggle is answered at once while the worker %s', async (_, work) => {
  const bench = await loadedBench()
  bench.send(work)
  await bench.turns.next()
  bench.send(watch(1, '11'))
  // The three predictions take a turn each; the work waits for its own.
  for (let i = 0; i < 3; i++) await bench.turns.next(1)
  expect(answers(bench)).toMatchObject([{ bits: '11', epoch: 0 }])
  expect(bench.said('training-proved')).toEqual([])
})

test('[MSG-3] the latest toggle wins, and nothing is answered that was not asked', async () => {
  const bursts = fc.array(
    fc.record({ bits: fc.constantFrom('0', '1', '01', '110'), turns: fc.nat(5), turn: fc.nat(3) }),
    { minLength: 1, maxLength: 12 },
  )
  await fc.assert(
    fc.asyncProperty(bursts, fc.boolean(), async (toggles, training) => {
      const bench = await loadedBench()
      if (training) bench.send(train(1, 4))
      for (const { bits, turns, turn } of toggles) {
        bench.send(watch(1, bits))
        await settled()
        const before = proofs(bench).length
        for (let i = 0; i < turns; i++) await bench.turns.next(turn)
        // No proof is told of what is watched no more.
        for (const proof of proofs(bench).slice(before)) expect(proof.bits).toBe(bits)
      }
      await bench.turns.all()
      const given = answers(bench)
      const epoch = training ? 4 : 0
      const last = toggles.at(-1)?.bits ?? ''
      expect(given.at(-1)).toMatchObject({ bits: last, epoch })
      const proof = proofs(bench).at(-1)
      expect(proof).toMatchObject({ bits: last, epoch })
      expect(proof?.curve[3]?.unmasked).toBe(predicted('masking', epoch, last, 3).away)
      for (const answer of given)
        expect(answer.prediction).toBe(predicted('masking', answer.epoch, answer.bits).model)
      const epochs = given.map((answer) => answer.epoch)
      expect(epochs).toEqual(epochs.toSorted((a, b) => a - b))
    }),
    { numRuns: 40 },
  )
})

test('[MSG-3] toggles that came while one was answered are answered once', async () => {
  const bench = await loadedBench()
  bench.send(watch(1, '0'), watch(1, '1'), watch(1, '00'), watch(1, '11'))
  await bench.turns.all()
  expect(answers(bench).map(({ bits }) => bits)).toEqual(['0', '11'])
})

/** What the watcher of a run posts while it trains with epochs of this length. */
async function trainWatched(epochMs: number, epochs: number, follows = false) {
  let clock = 0
  const engine = makeToyEngine('cpu', { turn: () => Promise.resolve(), onBreach: fail })
  const run = await engine.load('masking', SETTINGS, null)
  if ('refused' in run) throw new Error(run.refused)
  const posted: Event[] = []
  const watcher = makeWatcher(load(1, 'masking'), run, {
    post: (event) => posted.push(event),
    now: () => clock,
    breathe: () => Promise.resolve(),
    fail,
    busy: () => true,
  })
  watcher.watch({ bits: '1101', padding: { place: 'behind', steps: 10 } })
  watcher.follow(follows)
  await settled()
  for (let epoch = 0; epoch < epochs; epoch++) {
    await run.epoch(() => false)
    clock += epochMs
    await watcher.epochDone(() => false)
  }
  watcher.idle()
  await settled()
  const answered = posted.flatMap((event) =>
    event.type === 'answered' ? [event.answer.epoch] : [],
  )
  return { posted, answered, clock }
}

test('[MSG-3] slow epochs are answered one by one', async () => {
  const { answered } = await trainWatched(150, 20)
  expect(new Set(answered)).toEqual(new Set(Array.from({ length: 21 }, (_, epoch) => epoch)))
})

test('[MSG-3] where each epoch is followed none is left out, however short they are', async () => {
  const { answered } = await trainWatched(0.1, 50, true)
  const everyOne = Array.from({ length: 51 }, (_, epoch) => epoch)
  expect(answered.filter((epoch, at) => epoch !== answered[at - 1])).toEqual(everyOne)
})

test('[MSG-3] an epoch that is followed is answered before the next, although a toggle is being answered', async () => {
  const engine = makeToyEngine('cpu', { turn: () => Promise.resolve(), onBreach: fail })
  const run = await engine.load('masking', SETTINGS, null)
  if ('refused' in run) throw new Error(run.refused)
  // An epoch is over long before a prediction.
  const slow = Object.create(run) as typeof run
  slow.predict = async (rows, mask) => {
    const found = run.predict(rows, mask)
    await settled()
    return found
  }
  const answered: number[] = []
  const watcher = makeWatcher(load(1, 'masking'), slow, {
    post: (event) => event.type === 'answered' && answered.push(event.answer.epoch),
    now: () => 0,
    breathe: () => Promise.resolve(),
    fail,
    busy: () => true,
  })
  watcher.follow(true)
  for (let epoch = 1; epoch <= 5; epoch++) {
    watcher.watch({
      bits: epoch % 2 === 0 ? '1101' : '0111',
      padding: { place: 'behind', steps: 1 },
    })
    await run.epoch(() => false)
    await watcher.epochDone(() => false)
    expect(answered.at(-1)).toBe(epoch)
  }
})

test('[MSG-6] however short the epochs are, answers and proofs come a few times a second', async () => {
  await fc.assert(
    fc.asyncProperty(fc.double({ min: 0.1, max: 50, noNaN: true }), async (epochMs) => {
      const { posted, answered, clock } = await trainWatched(epochMs, 400)
      // The first and the last are of before and after; a proof tells twice.
      expect(posted.length).toBeLessThanOrEqual((clock / 1000) * (10 + 2 * 4) + 8)
      expect(answered.at(-1)).toBe(400)
    }),
    { numRuns: 10 },
  )
})

test('[PAD-6] moving the slider computes no row again that is known', async () => {
  const bench = await loadedBench()
  bench.send(watch(1, '1101', 10))
  await bench.turns.all()
  const all = bench.asked.predict
  bench.send(watch(1, '1101', 11))
  await bench.turns.all()
  // Three for the answer, one for the company.
  expect(bench.asked.predict - all).toBe(4)
  expect(proofs(bench).at(-1)?.padding.steps).toBe(11)
})

test('[PAD-6] of another sequence every row is computed', async () => {
  const bench = await loadedBench()
  bench.send(watch(1, '1101'))
  await bench.turns.all()
  bench.send(watch(1, '0111'))
  await bench.turns.all()
  const { model } = predicted('masking', 0, '0111')
  const masked = proofs(bench)
    .at(-1)
    ?.curve.map((row) => row.masked)
  expect(new Set(masked)).toEqual(new Set([model]))
})

test('[PAD-6] after an epoch every row is computed again', async () => {
  const bench = await loadedBench()
  bench.send(watch(1, '1101', 10))
  await bench.turns.all()
  bench.send(train(1, 1))
  await bench.turns.all()
  const proof = proofs(bench).at(-1)
  expect(proof?.epoch).toBe(1)
  const { model } = predicted('masking', 1, '1101')
  expect(new Set(proof?.curve.map(({ masked }) => masked))).toEqual(new Set([model]))
})

test('[MSG-3] while training, proofs take at most a tenth of the time, but for one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 3000 }), async (epochMs) => {
      let clock = 0
      const engine = makeToyEngine('cpu', {
        turn() {
          clock++
          return Promise.resolve()
        },
        onBreach: fail,
      })
      const run = await engine.load('masking', SETTINGS, null)
      if ('refused' in run) throw new Error(run.refused)
      const proved: number[] = []
      const watcher = makeWatcher(load(1, 'masking'), run, {
        post(event) {
          if (event.type === 'proved' && event.proof.curve.length > 0) proved.push(clock)
        },
        now: () => clock,
        breathe: () => Promise.resolve(),
        fail,
        busy: () => true,
      })
      watcher.watch({ bits: '1101', padding: { place: 'behind', steps: 10 } })
      let watching = 0
      for (let epoch = 0; epoch < 60; epoch++) {
        await run.epoch(() => false)
        clock += epochMs
        const before = clock
        await watcher.epochDone(() => false)
        watching += clock - before
      }
      // An answer takes three turns, a proof's rows are no more than fifty.
      const proving = watching - 60 * 3
      expect(proving).toBeLessThanOrEqual(clock * 0.1 + 60)
      expect(proved.length).toBeGreaterThan(0)
    }),
    { numRuns: 10 },
  )
})

function fail(why: unknown): never {
  throw new Error(String(why))
}

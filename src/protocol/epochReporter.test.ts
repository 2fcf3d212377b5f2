import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeEpochReporter } from './epochReporter.ts'
import type { Event } from './messages.ts'
import { SETTINGS } from '#room/protocol/testing/bench.ts'
import { undisturbed } from '#room/protocol/testing/toyModel.ts'

const { state: untrained } = undisturbed('fixed', SETTINGS, 0)

/** What is told, and when, of epochs that took so many milliseconds each. */
function report(durations: readonly number[], flushed = false) {
  const told: { at: number; event: Event }[] = []
  let clock = 0
  const reporter = makeEpochReporter(7, {
    post: (event) => told.push({ at: clock, event }),
    now: () => clock,
  })
  durations.forEach((ms, index) => {
    clock += ms
    const epoch = index + 1
    reporter.add({ epoch, loss: 1, valLoss: null, ms }, null, { ...untrained, epoch })
  })
  if (flushed) reporter.flush({ ...untrained, epoch: durations.length })
  return told
}

type Told = ReturnType<typeof report>

const timesOf = (told: Told, type: Event['type']) =>
  told.filter(({ event }) => event.type === type).map(({ at }) => at)

const epochsIn = (told: Told) =>
  told.flatMap(({ event }) => (event.type === 'epochs' ? event.results : [])).map((e) => e.epoch)

const gaps = (times: readonly number[]) => times.slice(1).map((time, i) => time - (times[i] ?? 0))

const DURATIONS = fc.array(fc.oneof(fc.nat(30), fc.nat(400), fc.nat(3000)), { maxLength: 80 })

test('[MSG-6] epochs are told at most ten times a second, checkpoints at most once', () => {
  fc.assert(
    fc.property(DURATIONS, (durations) => {
      const told = report(durations)
      for (const gap of gaps(timesOf(told, 'epochs'))) expect(gap).toBeGreaterThanOrEqual(100)
      for (const gap of gaps([0, ...timesOf(told, 'checkpoint')]))
        expect(gap).toBeGreaterThanOrEqual(1000)
    }),
  )
})

test('[MSG-6] each epoch is told once, in its order, and the last when training ends', () => {
  fc.assert(
    fc.property(DURATIONS, (durations) => {
      const told = report(durations, true)
      expect(epochsIn(told)).toEqual(durations.map((_, index) => index + 1))
      expect(told.at(-1)?.event).toMatchObject({ type: 'checkpoint', run: 7 })
      expect(told.every(({ event }) => event.type !== 'epochs' || event.results.length > 0)).toBe(
        true,
      )
    }),
  )
})

test('[MSG-6] slow epochs are told one by one, each with its checkpoint', () => {
  const told = report([1200, 1500, 1000])
  expect(told.map(({ at, event }) => [at, event.type])).toEqual([
    [1200, 'epochs'],
    [1200, 'checkpoint'],
    [2700, 'epochs'],
    [2700, 'checkpoint'],
    [3700, 'epochs'],
    [3700, 'checkpoint'],
  ])
})

test('[MSG-4] no checkpoint is ahead of the epochs that were told', () => {
  fc.assert(
    fc.property(DURATIONS, fc.boolean(), (durations, flushed) => {
      const told = report(durations, flushed)
      told.forEach(({ event }, index) => {
        const known = epochsIn(told.slice(0, index)).length
        expect(event.type === 'checkpoint' ? event.state.epoch : known).toBe(known)
      })
    }),
  )
})

test('[MSG-6] fast epochs are told again as soon as a tenth of a second has passed', () => {
  const told = report(Array.from({ length: 250 }, () => 10))
  expect(timesOf(told, 'epochs')).toEqual(Array.from({ length: 25 }, (_, i) => 10 + i * 100))
})

test('[MSG-6] of the work that is told it is the last, and no tree is made of the rest', () => {
  let trees = 0
  const told: Event[] = []
  let clock = 0
  const reporter = makeEpochReporter(7, { post: (event) => told.push(event), now: () => clock })
  for (let epoch = 1; epoch <= 50; epoch++) {
    clock += 10
    const tree = () => {
      trees++
      const none = { level: new Uint8Array(), from: new Int32Array(), count: new Int32Array() }
      return { rows: epoch, levels: 0, states: 0, cell: new Int8Array(), ...none }
    }
    const work = { matrixRows: 1, paddedRows: 2, flops: 3, ms: 4, draws: null, tree }
    reporter.add({ epoch, loss: 1, valLoss: null, ms: 10 }, work, { ...untrained, epoch })
  }
  const works = told.flatMap((event) => (event.type === 'epochs' ? [event] : []))
  expect(works.length).toBeGreaterThan(2)
  expect(trees).toBe(works.length)
  for (const { work, results } of works) expect(work?.tree.rows).toBe(results.at(-1)?.epoch)
})

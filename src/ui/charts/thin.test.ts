import { expect, test } from 'vitest'
import type { EpochResult } from '#room/core/results.ts'
import { thin } from './thin.ts'

function run(length: number, loss: (epoch: number) => number): EpochResult[] {
  return Array.from({ length }, (_, index) => ({
    epoch: index + 1,
    loss: loss(index + 1),
    valLoss: null,
    ms: 1,
  }))
}

const falling = (epoch: number) => 100 / epoch
const epochsOf = (results: readonly EpochResult[]) => results.map(({ epoch }) => epoch)

test('a run that fits is drawn whole', () => {
  const history = run(300, falling)
  expect(thin(history, 300, 300)).toBe(history)
})

test('a long run is drawn by about as many points as asked for, its first and latest epoch among them', () => {
  const kept = epochsOf(thin(run(9_999, falling), 10_000, 300))
  expect(kept.length).toBeLessThanOrEqual(302)
  expect(kept.length).toBeGreaterThan(250)
  expect(kept[0]).toBe(1)
  expect(kept.at(-1)).toBe(9_999)
})

test('no spike is lost', () => {
  const kept = epochsOf(
    thin(
      run(10_000, (epoch) => (epoch === 4_321 ? 50 : 1)),
      10_000,
      300,
    ),
  )
  expect(kept).toContain(4_321)
})

test('what is drawn stays while the run goes on', () => {
  const long = run(6_000, (epoch) => Math.sin(epoch) + 2)
  const early = epochsOf(thin(long.slice(0, 3_000), 10_000, 300))
  const late = new Set(epochsOf(thin(long, 10_000, 300)))
  // The span that was still open, and the latest epoch, may go.
  expect(early.filter((epoch) => epoch < 2_900 && !late.has(epoch))).toEqual([])
})

test('a loss that is no number leaves the rest as it is', () => {
  const kept = thin(
    run(1_000, (epoch) => (epoch > 500 ? Number.NaN : 1)),
    1_000,
    300,
  )
  expect(kept.length).toBeGreaterThan(100)
})

test('nothing comes of nothing', () => {
  expect(thin([], 10_000, 300)).toEqual([])
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import streams from '#reference/numpy-streams.json'
import { log } from './exactMath.ts'
import { RandomState } from './randomState.ts'

const IN_TURN =
  'in_turn: randint(0,2,7) normal(0,1,3) randint(10000000) normal(0,1,2) lognormal(ln5,.5,3) randint(0,2,5)'
const SEEDS = ['0', '1', '42', '4294967295'] as const
const seeds = fc.integer({ min: 0, max: 0xffffffff })

function times<Value>(count: number, draw: () => Value): Value[] {
  return Array.from({ length: count }, draw)
}

describe.each(SEEDS)('RandomState(%s) draws what NumPy draws', (seed) => {
  const numpy = streams[seed]
  const start = () => new RandomState(Number(seed))

  test('[RNG-1] [RNG-2] randint', () => {
    const count = numpy.randint_10000000.length
    expect([...start().randints(0, 2, 64)]).toEqual(numpy.randint_0_2)
    expect([...start().randints(1, 3, 16)]).toEqual(numpy.randint_1_3)
    expect([...start().randints(0, 10_000_000, count)]).toEqual(numpy.randint_10000000)
  })

  test('[RNG-3] [RNG-4] normal', () => {
    expect([...start().normals(9)]).toEqual(numpy.normal_0_1)
  })

  test('[RNG-4] lognormal', () => {
    const random = start()
    const draws = times(9, () => random.lognormal(log(5), 0.5))
    expect(draws).toEqual(numpy['lognormal_ln5_0.5'])
  })

  test('[RNG-5] shuffle', () => {
    const order = Int32Array.from({ length: 20 }, (_, i) => i)
    start().shuffle(order)
    expect([...order]).toEqual(numpy.shuffle_arange_20)
  })

  test('[RNG-1] [RNG-4] one kind of draw after the other, with the normal kept between them', () => {
    const random = start()
    expect([
      [...random.randints(0, 2, 7)],
      [...random.normals(3)],
      random.randint(0, 10_000_000),
      [...random.normals(2)],
      times(3, () => random.lognormal(log(5), 0.5)),
      [...random.randints(0, 2, 5)],
    ]).toEqual(numpy[IN_TURN])
  })
})

test('[RNG-1] a snapshot goes on as the stream itself does, and is not changed by it', () => {
  fc.assert(
    fc.property(seeds, fc.nat(2000), (seed, drawn) => {
      const random = new RandomState(seed)
      for (let i = 0; i < drawn; i++) random.normal()
      const snapshot = random.save()
      const onwards = () => {
        const restored = RandomState.restore(snapshot)
        return [...restored.normals(5), ...restored.randints(0, 1000, 700)]
      }
      const expected = [...random.normals(5), ...random.randints(0, 1000, 700)]
      expect(onwards()).toEqual(expected)
      expect(onwards()).toEqual(expected)
    }),
    { numRuns: 30 },
  )
})

test('[RNG-2] randint keeps to its bounds, at every size up to 32 bits', () => {
  fc.assert(
    fc.property(seeds, seeds, fc.nat(100), (seed, range, low) => {
      const random = new RandomState(seed)
      const value = random.randint(low, low + range + 1)
      expect(value).toBeGreaterThanOrEqual(low)
      expect(value).toBeLessThanOrEqual(low + range)
    }),
  )
})

test('[RNG-2] one possible value takes nothing from the stream', () => {
  const random = new RandomState(1)
  expect(random.randint(7, 8)).toBe(7)
  expect(random.uint32()).toBe(new RandomState(1).uint32())
})

test('[RNG-3] doubles lie from 0 up to 1', () => {
  const random = new RandomState(3)
  const draws = times(5000, () => random.double())
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...draws)).toBeLessThan(1)
})

test('[RNG-5] a shuffle loses and doubles nothing', () => {
  fc.assert(
    fc.property(seeds, fc.nat(300), (seed, length) => {
      const order = Int32Array.from({ length }, (_, i) => i)
      new RandomState(seed).shuffle(order)
      expect(order.toSorted()).toEqual(Int32Array.from(order.keys()))
    }),
  )
})

test.each([-1, 0.5, 2 ** 32, Number.NaN])('[RNG-1] %s is no seed', (seed) => {
  expect(() => new RandomState(seed)).toThrow(RangeError)
})

test.each([
  [3, 3],
  [0, 2 ** 32 + 1],
  [0, 1.5],
])('[RNG-2] no whole number can be drawn from %s up to %s', (low, high) => {
  expect(() => new RandomState(0).randint(low, high)).toThrow(RangeError)
})

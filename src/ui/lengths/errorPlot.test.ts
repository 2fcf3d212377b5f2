import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LengthError } from '#room/core/results.ts'
import { errorPlot, meanOnValidation, stretches, withinHalf } from './errorPlot.ts'

const of = (length: number, error: number, source: LengthError['source'] = 'drawn', rows = 32) =>
  ({ length, source, rows, error, bias: 0 }) satisfies LengthError

describe.each(['linear', 'log'] as const)('the axis, %s', (scale) => {
  it('holds every error that is a number, the larger the higher', () => {
    const errors = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 2 })
    fc.assert(
      fc.property(errors, (all) => {
        const sorted = all.toSorted((a, b) => a - b)
        const { at, ticks } = errorPlot(
          [...sorted, NaN, Infinity].map((e) => of(1, e)),
          scale,
        )
        const places = sorted.map(at)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        for (const place of places) {
          expect(place).toBeGreaterThanOrEqual(0)
          expect(place).toBeLessThanOrEqual(1 + 1e-9)
        }
        expect([ticks[0]?.at, ticks.at(-1)?.at]).toEqual([0, 1])
      }),
    )
  })
})

describe('the lines', () => {
  it('join neighbours of one kind, and leave out what is no number', () => {
    const lengths = [of(1, 1), of(2, 1), of(4, 1), of(5, NaN), of(6, 1), of(7, 1, 'validation')]
    const joined = stretches(lengths).map((each) => each.map(({ length }) => length))
    expect(joined).toEqual([[1, 2], [4], [6], [7]])
  })
})

describe('how far it counts', () => {
  it('is the stretch around the best length', () => {
    const lengths = [of(1, 0.9), of(2, 0.4), of(4, 0.1), of(5, 0.49), of(6, 0.5), of(7, 0.2)]
    expect(withinHalf(lengths)).toEqual({ from: 2, to: 5 })
  })

  it('is nowhere where all are off by a half or more, or by no number at all', () => {
    expect(withinHalf([of(1, 0.5), of(2, NaN)])).toBeNull()
    expect(withinHalf([])).toBeNull()
  })

  it('is on average of rows, not of lengths', () => {
    const lengths = [of(1, 1, 'validation', 1), of(2, 3, 'validation', 3), of(3, 99)]
    expect(meanOnValidation(lengths)).toBe(2.5)
    expect(meanOnValidation([of(3, 99)])).toBeNull()
  })
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { enclosingDecades, logScale } from './logScale.ts'

test('equal factors are equal distances', () => {
  const { place } = logScale(16, 512, 0, 500)
  expect([16, 32, 64, 128, 256, 512].map((units) => Math.round(place(units)))).toEqual([
    0, 100, 200, 300, 400, 500,
  ])
})

test('a range may run the other way, as heights do', () => {
  const { place } = logScale(1, 100, 200, 0)
  expect(place(1)).toBe(200)
  expect(place(10)).toBeCloseTo(100)
  expect(place(100)).toBe(0)
})

test('decades are the powers of ten of the domain, its ends among them', () => {
  expect(logScale(1, 1000, 0, 1).decades).toEqual([1, 10, 100, 1000])
  expect(logScale(2, 99, 0, 1).decades).toEqual([10])
  expect(() => logScale(0, 10, 0, 1)).toThrow('no domain')
  expect(() => logScale(10, 10, 0, 1)).toThrow('no domain')
})

test('decades enclose all values', () => {
  expect(enclosingDecades([0.4, 380])).toEqual({ low: 0.1, high: 1000 })
  expect(enclosingDecades([10])).toEqual({ low: 10, high: 100 })
  const times = fc.array(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(times, (values) => {
      const { low, high } = enclosingDecades(values)
      const { place } = logScale(low, high, 0, 1)
      expect(values.every((value) => place(value) > -1e-9 && place(value) < 1 + 1e-9)).toBe(true)
    }),
  )
})

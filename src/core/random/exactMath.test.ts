import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { exp, log } from './exactMath.ts'

const BITS = 200n
const ONE = 1n << BITS

/** The float64 as a whole number of 2⁻²⁰⁰; exact for what these tests ask about. */
function fixed(x: number): bigint {
  let exponent = 0
  let rest = x
  for (; !Number.isInteger(rest); rest *= 2) exponent++
  return (BigInt(rest) << BITS) >> BigInt(exponent)
}

/** eˣ in fixed point, by the plain series. */
function fixedExp(x: bigint): bigint {
  let sum = ONE
  let term = ONE
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    term = (term * x) / ONE / n
    sum += term
  }
  return sum
}

/** The float64 above a positive one. */
function nextUp(x: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, x)
  view.setBigUint64(0, view.getBigUint64(0) + 1n)
  return view.getFloat64(0)
}

/** The float64 below a positive one. */
function nextDown(x: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, x)
  view.setBigUint64(0, view.getBigUint64(0) - 1n)
  return view.getFloat64(0)
}

test('[RNG-4] exp is the nearest float64', () => {
  fc.assert(
    fc.property(fc.double({ min: -10, max: 10, noNaN: true }), (x) => {
      fc.pre(Math.abs(x) > 1e-12)
      const y = exp(x)
      const exact = 2n * fixedExp(fixed(x))
      expect(fixed(y) + fixed(nextDown(y)) <= exact).toBe(true)
      expect(fixed(y) + fixed(nextUp(y)) >= exact).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('[RNG-4] log is the nearest float64', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 64, noNaN: true }), (x) => {
      fc.pre(Math.abs(x - 1) > 1e-6)
      const size = Math.abs(log(x))
      const sign = log(x) < 0 ? -1n : 1n
      const halfWay = (other: number) => (sign * (fixed(size) + fixed(other))) / 2n
      const [below, above] = [fixedExp(halfWay(nextDown(size))), fixedExp(halfWay(nextUp(size)))]
      const exact = fixed(x)
      expect(sign > 0n ? below <= exact && exact <= above : above <= exact && exact <= below).toBe(
        true,
      )
    }),
    { numRuns: 400 },
  )
})

test('[RNG-4] log of 1 is 0, exp of 0 is 1', () => {
  expect(log(1)).toBe(0)
  expect(exp(0)).toBe(1)
})

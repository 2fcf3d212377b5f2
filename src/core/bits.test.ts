import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitBits, readBits, trueSum } from './bits.ts'

const bits = fc.string({ unit: fc.constantFrom('0', '1'), maxLength: 64 })

test('a sequence is read as it is written', () => {
  fc.assert(
    fc.property(bits, (text) => {
      expect(readBits(text, null)).toEqual({ bits: text })
      expect(readBits(text, text.length)).toEqual({ bits: text })
    }),
  )
})

test('blanks, commas and brackets stand between bits', () => {
  expect(readBits('[[1, 0],\n [1]] ', null)).toEqual({ bits: '101' })
  expect(readBits(' ', null)).toEqual({ bits: '' })
  expect(readBits('［１，０、１］', null)).toEqual({ bits: '101' })
})

test('floats are read as NumPy and the page print them', () => {
  expect(readBits('[1., 0., 1.]', null)).toEqual({ bits: '101' })
  expect(readBits('1.0 0.0 1.0', null)).toEqual({ bits: '101' })
  expect(readBits('[[1.]\n [0.]\n [1.]]', null)).toEqual({ bits: '101' })
})

test('what cannot be seen does not count', () => {
  expect(readBits('\u{feff}1\u{200b}01\u{ad}\u{200e}', null)).toEqual({ bits: '101' })
})

test.each([
  ['1021', '2'],
  ['1.5', '.'],
  ['10.0', '.'],
  ['1.01', '.'],
  ['1.0.1', '.'],
  ['−1', '−'],
  ['1🙂', '🙂'],
])('of %o the first is named that is no bit', (text, found) => {
  expect(readBits(text, null)).toEqual({ problem: { code: 'not-bits', found } })
})

test('Fixed length takes its number of bits and no other', () => {
  fc.assert(
    fc.property(bits, fc.integer({ min: 1, max: 64 }), (text, length) => {
      const found = text.length
      const problem = { code: 'wrong-length', length, found }
      expect(readBits(text, length)).toEqual(found === length ? { bits: text } : { problem })
    }),
  )
})

test('the others take up to 64', () => {
  expect(readBits('1'.repeat(64), null)).toEqual({ bits: '1'.repeat(64) })
  expect(readBits('1'.repeat(65), null)).toEqual({
    problem: { code: 'too-long', most: 64, found: 65 },
  })
})

test('a fitted sequence has its length, begins as it did, and goes on with zeros', () => {
  fc.assert(
    fc.property(bits, fc.nat(64), (text, length) => {
      const fitted = fitBits(text, length)
      expect(fitted).toHaveLength(length)
      expect(fitted.slice(0, text.length)).toBe(text.slice(0, length))
      expect(fitted.slice(text.length)).toMatch(/^0*$/)
    }),
  )
})

test('[DATA-4] the true sum is the number of ones', () => {
  fc.assert(
    fc.property(bits, (text) => {
      expect(trueSum(text)).toBe(text.split('1').length - 1)
    }),
  )
})

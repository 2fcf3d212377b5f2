import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { differingBits, float32Bits, float32Hex, sameBits } from './float32.ts'

const floats = fc.float({ noNaN: true })
const words = fc.integer({ min: 0, max: 0xffffffff })

function fromBits(word: number): number {
  const view = new DataView(new ArrayBuffer(4))
  view.setUint32(0, word)
  return view.getFloat32(0)
}

test('[PAD-1] the bits of a float32 make the float32 again', () => {
  fc.assert(
    fc.property(floats, (value) => {
      expect(fromBits(float32Bits(value))).toBe(value)
    }),
  )
})

test('[PAD-1] a float64 is rounded first', () => {
  expect(float32Bits(0.1)).toBe(float32Bits(Math.fround(0.1)))
})

test('[PAD-1] hexadecimal is the four bytes, sign first', () => {
  expect(float32Hex(1)).toBe('3f 80 00 00')
  expect(float32Hex(0)).toBe('00 00 00 00')
  expect(float32Hex(-2)).toBe('c0 00 00 00')
  fc.assert(
    fc.property(floats, (value) => {
      expect(float32Hex(value)).toMatch(/^[0-9a-f]{2}( [0-9a-f]{2}){3}$/)
      expect(Number.parseInt(float32Hex(value).replaceAll(' ', ''), 16)).toBe(float32Bits(value))
    }),
  )
})

test('[PAD-1] differing bits are counted one by one', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [x, y] = [fromBits(a), fromBits(b)]
      fc.pre(!Number.isNaN(x) && !Number.isNaN(y))
      const ones = ((a ^ b) >>> 0).toString(2).replaceAll('0', '').length
      expect(differingBits(x, y)).toBe(ones)
      expect(differingBits(x, x)).toBe(0)
    }),
  )
})

test('[PAD-1] the same bits, not only the same number', () => {
  expect(sameBits(1, 1 + 2 ** -30)).toBe(true)
  expect(sameBits(1, 1 + 2 ** -23)).toBe(false)
  expect(sameBits(0, -0)).toBe(false)
  expect(sameBits(Number.NaN, Number.NaN)).toBe(true)
})

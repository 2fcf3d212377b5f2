import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { strFromU8, strToU8 } from 'fflate'
import { readNpy, writeNpy } from './npy.ts'

const shapes = fc.array(fc.nat(5), { minLength: 1, maxLength: 3 })

test('[FILE-1] an array is read back in its shape and in each bit, NaN too', () => {
  fc.assert(
    fc.property(shapes, fc.infiniteStream(fc.float()), (shape, numbers) => {
      const count = shape.reduce((product, size) => product * size, 1)
      const values = Float32Array.from(numbers.take(count))
      const bytes = writeNpy({ shape, values })
      // Where NumPy's memory maps want the data to begin.
      expect((bytes.length - values.byteLength) % 64).toBe(0)
      expect(readNpy('a', bytes)).toEqual({ name: 'a', shape, values })
    }),
  )
})

test('[FILE-1] the header is what NumPy writes', () => {
  const header = (shape: readonly number[]) =>
    strFromU8(writeNpy({ shape, values: new Float32Array(12) }).subarray(10, 128), true)
  expect(header([12])).toMatch(/^{'descr': '<f4', 'fortran_order': False, 'shape': \(12,\), } *\n/)
  expect(header([3, 4])).toContain("'shape': (3, 4), }")
})

test('[FILE-2] an array that is cut off anywhere, or too long, is refused', () => {
  const whole = writeNpy({ shape: [2, 2], values: Float32Array.of(1, 2, 3, 4) })
  for (let length = 0; length < whole.length; length++) {
    expect(readNpy('a', whole.subarray(0, length))).toEqual({
      problem: { code: 'broken-array', array: 'a' },
    })
  }
  expect(readNpy('a', Uint8Array.from([...whole, 0]))).toHaveProperty('problem')
})

/** The same file with other words in its header, of version 2 where asked. */
function withHeader(text: string, data: number, version = 1): Uint8Array {
  const header = strToU8(`${text}\n`)
  const length = version === 1 ? [header.length, 0] : [header.length, 0, 0, 0]
  return Uint8Array.from([
    0x93,
    ...strToU8('NUMPY'),
    version,
    0,
    ...length,
    ...header,
    ...new Uint8Array(data),
  ])
}

test.each([
  ["{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}", 1],
  ["{'shape': (2,), 'fortran_order': True, 'descr': '<f4'}", 1],
  ["{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}", 2],
  ["{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}", 3],
])('[FILE-1] the header %s of version %i is read', (text, version) => {
  expect(readNpy('a', withHeader(text, 8, version))).toMatchObject({ shape: [2] })
})

test.each([
  ["{'descr': '<f4', 'shape': (2,)}", 'broken-array'],
  ["{'descr': '<f4', 'fortran_order': False}", 'broken-array'],
  ["{'descr': '<f4', 'fortran_order': False, 'shape': (-2,)}", 'broken-array'],
  ["{'descr': '<i4', 'fortran_order': False, 'shape': (2,)}", 'wrong-type'],
  ["{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,)}", 'wrong-type'],
])('[FILE-2] the header %s is refused: %s', (text, code) => {
  expect(readNpy('a', withHeader(text, 8))).toMatchObject({ problem: { code } })
})

import * as fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { crc32 } from './crc32.ts'
import type { NamedBytes } from './fileProblem.ts'
import { packZip, unpackZip } from './zip.ts'

const MOST = 10_000

const unpack = (bytes: Uint8Array, most = MOST) => unpackZip({ name: 'a.zip', bytes }, most)

const files = fc.uniqueArray(
  fc.record({ name: fc.stringMatching(/^[a-z]{1,5}\.npy$/), bytes: fc.uint8Array() }),
  { selector: ({ name }) => name, minLength: 1, maxLength: 4 },
)

test('[FILE-1] files are unpacked as they were packed, in their order', () => {
  fc.assert(
    fc.property(files, (packed) => {
      expect(unpack(packZip(packed))).toEqual(packed)
    }),
  )
})

test('the checksum is that of ISO 3309', () => {
  // The check value that every table of CRCs has for it.
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926)
})

const SMALL: readonly NamedBytes[] = [
  { name: 'one.npy', bytes: Uint8Array.from({ length: 40 }, (_, i) => i) },
  { name: 'two.npy', bytes: Uint8Array.of(1, 2, 3) },
]

test('[FILE-2] a zip that is cut off anywhere is refused', () => {
  const whole = packZip(SMALL)
  for (let length = 0; length < whole.length; length++) {
    expect(unpack(whole.subarray(0, length))).toHaveProperty('problem')
  }
})

test.each([0, 9] as const)('[FILE-2] no flipped bit gives other content, level %i', (level) => {
  const entries = Object.fromEntries(SMALL.map(({ name, bytes }) => [name, bytes]))
  const whole = zipSync(entries, { level })
  for (let bit = 0; bit < 8 * whole.length; bit++) {
    const bytes = whole.slice()
    const at = bit >> 3
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7))
    const found = unpack(bytes)
    if ('problem' in found) continue
    // What is not content (times, a name) may be another; names are for whoever reads them.
    expect(found.map((file) => [...file.bytes])).toEqual(SMALL.map((file) => [...file.bytes]))
  }
})

test('[FILE-2] content that its checksum does not fit is named', () => {
  const bytes = packZip(SMALL)
  const at = bytes.findIndex((_, i) => bytes[i] === 20 && bytes[i + 1] === 21)
  bytes[at] = 99
  expect(unpack(bytes)).toEqual({ problem: { code: 'wrong-checksum', entry: 'one.npy' } })
})

test('[FILE-2] a zip that would unpack to more than there is room for is not unpacked', () => {
  const bomb = zipSync({ 'a.npy': new Uint8Array(MOST + 1) }, { level: 9 })
  expect(bomb.length).toBeLessThan(MOST / 10)
  expect(unpack(bomb)).toMatchObject({ problem: { code: 'too-large', mostBytes: MOST } })
})

import { expect, test } from 'vitest'
import { decodeAddress, encodeAddress } from './address.ts'
import { FIRST_LOOK } from './insideLook.ts'

test('[URL-1] a link holds how one looks inside, and nothing of the first look', () => {
  const { address, problems } = decodeAddress('mask=away&step=12&order=number&show=all')
  const look = { mask: 'away', step: 12, order: 'number', units: 'all' }
  expect({ look: address.look, problems }).toEqual({ look, problems: [] })
  expect(encodeAddress(address)).toBe('mask=away&step=12&order=number&show=all')
  expect(encodeAddress({ ...address, look: FIRST_LOOK })).toBe('')
})

test.each([
  ['mask', ['', 'gone', 'Away']],
  ['step', ['0', '105', '1.5', '-1', 'last', '']],
  ['order', ['size', '']],
  ['show', ['16', '']],
] as const)(
  '[URL-2] another value of %s is named, and the first look stands in for it',
  (key, bad) => {
    for (const value of bad) {
      const { address, problems } = decodeAddress(`${key}=${value}`)
      expect(address.look).toEqual(FIRST_LOOK)
      expect(problems).toEqual([{ kind: 'view', key, value }])
    }
  },
)

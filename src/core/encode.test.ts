import { expect, test } from 'vitest'
import { PAD } from './dataset.ts'
import { encodeInputs } from './encode.ts'

const cells = Int8Array.of(0, 1, 1, PAD, PAD)

test('[DATA-3] Embedding reads IDs: 1 for a 0, 2 for a 1, 0 for padding', () => {
  expect(encodeInputs('embedding', -1, cells)).toEqual(Int32Array.of(1, 2, 2, 0, 0))
})

test('[DATA-2] Masking reads the bits, and the mask value for padding', () => {
  expect(encodeInputs('masking', -0.3, cells)).toEqual(Float32Array.of(0, 1, 1, -0.3, -0.3))
})

test('[PAD-5] Fixed length reads padding as the number that it is given', () => {
  expect(encodeInputs('fixed', -1, [1, PAD, 0])).toEqual(Float32Array.of(1, -1, 0))
})

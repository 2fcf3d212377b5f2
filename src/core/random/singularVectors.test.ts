import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { RandomState } from './randomState.ts'
import { rightSingularVectors } from './singularVectors.ts'

function row(a: Float64Array, i: number, columns: number): Float64Array {
  return a.subarray(i * columns, (i + 1) * columns)
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? Number.NaN), 0)
}

/** How far v·vᵀ is from the identity, in its worst entry. */
function nonOrthogonality(v: Float64Array, rows: number, columns: number): number {
  let worst = 0
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j <= i; j++) {
      const product = dot(row(v, i, columns), row(v, j, columns))
      worst = Math.max(worst, Math.abs(product - (i === j ? 1 : 0)))
    }
  }
  return worst
}

/** |A·v| for each row v: the singular values. */
function stretches(a: Float64Array, v: Float64Array, rows: number, columns: number): number[] {
  return Array.from({ length: rows }, (_, i) =>
    Math.hypot(
      ...Array.from({ length: rows }, (__, k) => dot(row(a, k, columns), row(v, i, columns))),
    ),
  )
}

const matrices = fc
  .record({ seed: fc.integer({ min: 0, max: 0xffffffff }), rows: fc.integer({ min: 1, max: 40 }) })
  .map(({ seed, rows }) => ({
    a: new RandomState(seed).normals(rows * rows * 4),
    rows,
    columns: rows * 4,
  }))

test('[INIT-2] rows are orthonormal to 1e-12', () => {
  fc.assert(
    fc.property(matrices, ({ a, rows, columns }) => {
      const v = rightSingularVectors(a, rows, columns)
      expect(nonOrthogonality(v, rows, columns)).toBeLessThan(1e-12)
    }),
    { numRuns: 40 },
  )
})

test('[INIT-2] they span the rows of A, in the order of falling singular values', () => {
  fc.assert(
    fc.property(matrices, ({ a, rows, columns }) => {
      const v = rightSingularVectors(a, rows, columns)
      const values = stretches(a, v, rows, columns)
      const falling = values.toSorted((x, y) => y - x)
      values.forEach((value, i) => expect(value).toBeCloseTo(falling[i] ?? Number.NaN, 10))
      // The squares of the singular values add up to those of A's entries only if the span is the whole of A's.
      expect(dot(Float64Array.from(values), Float64Array.from(values)) / dot(a, a)).toBeCloseTo(
        1,
        12,
      )
    }),
    { numRuns: 40 },
  )
})

test('[INIT-2] the directions are singular: A·Aᵀ does not mix them', () => {
  fc.assert(
    fc.property(matrices, ({ a, rows, columns }) => {
      const v = rightSingularVectors(a, rows, columns)
      const images = Float64Array.from({ length: rows * rows }, (_, k) =>
        dot(row(a, k % rows, columns), row(v, Math.floor(k / rows), columns)),
      )
      for (let i = 1; i < rows; i++) {
        const product = dot(row(images, i, rows), row(images, i - 1, rows))
        expect(Math.abs(product) / columns).toBeLessThan(1e-12)
      }
    }),
    { numRuns: 20 },
  )
})

test("[INIT-2] each row's entry of largest magnitude is positive", () => {
  fc.assert(
    fc.property(matrices, ({ a, rows, columns }) => {
      const v = rightSingularVectors(a, rows, columns)
      for (let i = 0; i < rows; i++) {
        const entries = row(v, i, columns)
        expect(Math.max(...entries)).toBe(Math.max(...entries.map(Math.abs)))
      }
    }),
    { numRuns: 20 },
  )
})

test.each([
  ['equal singular values', (i: number, j: number) => (i === j ? 1 : 0)],
  ['a row twice', (i: number, j: number) => Math.sin((i % 3) + 7 * j)],
  [
    'a row almost twice',
    (i: number, j: number) => Math.sin((i % 3) + 7 * j) + 1e-6 * Math.cos(i * j),
  ],
  ['nothing but zeros', () => 0],
  ['one very small singular value', (i: number, j: number) => (i === j ? 10 ** -(3 * i) : 0)],
])('[INIT-2] rows are orthonormal for %s', (_, entry) => {
  const [rows, columns] = [4, 16]
  const a = Float64Array.from({ length: rows * columns }, (__, k) =>
    entry(Math.floor(k / columns), k % columns),
  )
  const v = rightSingularVectors(a, rows, columns)
  expect(nonOrthogonality(v, rows, columns)).toBeLessThan(1e-12)
})

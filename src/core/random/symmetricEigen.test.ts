import * as fc from 'fast-check'
import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { expect, test } from 'vitest'
import { RandomState } from './randomState.ts'
import { symmetricEigen } from './symmetricEigen.ts'

function symmetric(n: number, seed: number): Float64Array {
  const values = new RandomState(seed).normals(n * n)
  return values.map((_, k) => {
    const [i, j] = [Math.floor(k / n), k % n]
    return (values[Math.max(i, j) * n + Math.min(i, j)] ?? NaN) + (i === j ? i % 3 : 0)
  })
}

const at = (values: Float64Array, i: number) => values[i] ?? NaN

test('values and vectors put the matrix together again, and the vectors are orthonormal', () => {
  const sizes = fc.integer({ min: 1, max: 24 })
  fc.assert(
    fc.property(sizes, fc.nat(), (n, seed) => {
      const a = symmetric(n, seed)
      const { values, vectors } = symmetricEigen(a.slice(), n)
      const sum = (i: number, j: number, weight: (k: number) => number) =>
        values.reduce(
          (total, _, k) => total + weight(k) * at(vectors, k * n + i) * at(vectors, k * n + j),
          0,
        )
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          expect(sum(i, j, (k) => at(values, k))).toBeCloseTo(at(a, i * n + j), 10)
          expect(sum(i, j, () => 1)).toBeCloseTo(Number(i === j), 12)
        }
      }
    }),
    { numRuns: 30 },
  )
})

test('the values are those that ml-matrix finds', () => {
  const n = 40
  const a = symmetric(n, 7)
  const theirs = new EigenvalueDecomposition(Matrix.from1DArray(n, n, a)).realEigenvalues
  const ours = symmetricEigen(a.slice(), n).values
  theirs
    .toSorted((x, y) => x - y)
    .forEach((value, i) => {
      expect(at(ours.toSorted(), i)).toBeCloseTo(value, 10)
    })
})

test.each([
  ['nothing', () => 0, [0, 0, 0, 0]],
  ['a diagonal', (i: number, j: number) => (i === j ? 4 - i : 0), [1, 2, 3, 4]],
  ['the same everywhere', () => 1, [0, 0, 0, 4]],
  ['equal values', (i: number, j: number) => Number(i + j === 3), [-1, -1, 1, 1]],
] as const)('%s', (_, entry, expected) => {
  const a = Float64Array.from({ length: 16 }, (__, k) => entry(k >> 2, k & 3))
  const { values } = symmetricEigen(a, 4)
  expected.forEach((value, i) => {
    expect(at(values.toSorted(), i)).toBeCloseTo(value, 12)
  })
})

import { Matrix, SingularValueDecomposition } from 'ml-matrix'
import { symmetricEigen } from './symmetricEigen.ts'

/** Below this ratio of the eigenvalues of A·Aᵀ its eigenvectors no longer give rows orthogonal to 1e-12. */
const SMALLEST_RATIO = 1e-3

/**
 * Vᵀ of A = U·S·Vᵀ [rows × columns], rows ≤ columns, float64, row-major: orthonormal rows, in the order of falling
 * singular values. The sign of a row is free; here its entry of largest magnitude is positive.
 *
 * From the eigenvectors U of A·Aᵀ, as S⁻¹·Uᵀ·A: a fraction of the time of an SVD. That costs the square of A's condition in
 * accuracy, which is 9 for a large matrix of normals [n × 4n]; where it is much more, the SVD is taken after all.
 */
export function rightSingularVectors(a: Float64Array, rows: number, columns: number): Float64Array {
  const { values: squares, vectors: u } = symmetricEigen(gram(a, rows, columns), rows)
  const falling = [...squares.keys()].toSorted((i, j) => at(squares, j) - at(squares, i))
  const isWellConditioned = Math.min(...squares) > SMALLEST_RATIO * Math.max(...squares)
  const vectors = isWellConditioned ? combine(u, falling, a, columns) : bySvd(a, rows, columns)
  for (let i = 0; i < rows; i++) normalize(vectors.subarray(i * columns, (i + 1) * columns))
  return vectors
}

/** A·Aᵀ [rows × rows]. */
function gram(a: Float64Array, rows: number, columns: number): Float64Array {
  const g = new Float64Array(rows * rows)
  for (let i = 0; i < rows; i++) {
    const left = a.subarray(i * columns, (i + 1) * columns)
    for (let j = 0; j <= i; j++) {
      const right = a.subarray(j * columns, (j + 1) * columns)
      let sum = 0
      for (let k = 0; k < columns; k++) sum += at(left, k) * at(right, k)
      g[i * rows + j] = sum
      g[j * rows + i] = sum
    }
  }
  return g
}

/** U·A with the rows of U in the given order. */
function combine(
  u: Float64Array,
  order: readonly number[],
  a: Float64Array,
  columns: number,
): Float64Array {
  const rows = order.length
  const product = new Float64Array(rows * columns)
  for (const [i, from] of order.entries()) {
    const factors = u.subarray(from * rows, (from + 1) * rows)
    mix(product.subarray(i * columns, (i + 1) * columns), factors, a)
  }
  return product
}

/** The sum of the rows of `a` times their factors, in `to`; two rows at a time, as that is half the way to memory. */
function mix(to: Float64Array, factors: Float64Array, a: Float64Array): void {
  const columns = to.length
  for (let k = 0; k < factors.length; k += 2) {
    const next = Math.min(k + 1, factors.length - 1)
    const first = at(factors, k)
    const second = next > k ? at(factors, next) : 0
    for (let j = 0; j < columns; j++) {
      to[j] = at(to, j) + (first * at(a, k * columns + j) + second * at(a, next * columns + j))
    }
  }
}

/** ml-matrix wants at least as many rows as columns, so: U of Aᵀ, whose columns are the rows of Vᵀ. */
function bySvd(a: Float64Array, rows: number, columns: number): Float64Array {
  const transpose = Matrix.from1DArray(rows, columns, a).transpose()
  const svd = new SingularValueDecomposition(transpose, { computeRightSingularVectors: false })
  return Float64Array.from(svd.leftSingularVectors.transpose().to1DArray())
}

/** Length 1, the entry of largest magnitude positive; in place. */
function normalize(row: Float64Array): void {
  let squares = 0
  let largest = 0
  for (const value of row) {
    squares += value * value
    if (Math.abs(value) > Math.abs(largest)) largest = value
  }
  const factor = Math.sign(largest) / Math.sqrt(squares)
  for (let j = 0; j < row.length; j++) row[j] = at(row, j) * factor
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] as number
}

/** What rounding leaves of 1. */
const EPSILON = 2 ** -52

export interface Eigen {
  /** [n], in no order */
  readonly values: Float64Array
  /** [n, n] row-major: a row for each value, orthonormal */
  readonly vectors: Float64Array
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix [n, n], row-major, float64, which is overwritten: reflections make it
 * tridiagonal, rotations diagonal (Golub and Van Loan, Matrix Computations, 8.3). All loops go along rows, so that a
 * matrix of 128 takes some milliseconds.
 */
export function symmetricEigen(a: Float64Array, n: number): Eigen {
  const { diagonal, beside, vectors } = tridiagonal(a, n)
  let last = n - 1
  while (last > 0) {
    if (isNothing(diagonal, beside, last - 1)) {
      beside[last - 1] = 0
      last--
      continue
    }
    let first = last - 1
    while (first > 0 && !isNothing(diagonal, beside, first - 1)) first--
    step(diagonal, beside, vectors, n, first, last)
  }
  return { values: diagonal, vectors }
}

/** Whether the entry between i and i + 1 is no more than rounding of its neighbours. */
function isNothing(diagonal: Float64Array, beside: Float64Array, i: number): boolean {
  const size = Math.abs(at(diagonal, i)) + Math.abs(at(diagonal, i + 1))
  return Math.abs(at(beside, i)) <= EPSILON * size
}

/** A = Qᵀ·T·Q with T tridiagonal: its diagonal [n], what stands beside it [n − 1], and the rows of Q. */
function tridiagonal(a: Float64Array, n: number) {
  const beside = new Float64Array(Math.max(0, n - 1))
  // [n, n] row k: the reflection I − 2·v·vᵀ of step k, zero up to entry k; all zero where there is nothing to reflect.
  const reflections = new Float64Array(n * n)
  const w = new Float64Array(n)
  for (let k = 0; k + 1 < n; k++) {
    const v = reflections.subarray(k * n, (k + 1) * n)
    for (let i = k + 1; i < n; i++) v[i] = at(a, k * n + i)
    const length = Math.sqrt(dot(v, v, k + 1, n))
    const lead = at(v, k + 1)
    beside[k] = lead > 0 ? -length : length
    if (length === 0) continue
    v[k + 1] = lead - at(beside, k)
    const factor = 1 / Math.sqrt(dot(v, v, k + 1, n))
    for (let i = k + 1; i < n; i++) v[i] = at(v, i) * factor
    // A − v·wᵀ − w·vᵀ, w = 2·(A·v − (vᵀ·A·v)·v)
    for (let i = k + 1; i < n; i++) w[i] = 2 * dot(a.subarray(i * n, (i + 1) * n), v, k + 1, n)
    const along = dot(w, v, k + 1, n)
    for (let i = k + 1; i < n; i++) w[i] = at(w, i) - along * at(v, i)
    for (let i = k + 1; i < n; i++) {
      const row = a.subarray(i * n, (i + 1) * n)
      add(row, -at(v, i), w, k + 1, n)
      add(row, -at(w, i), v, k + 1, n)
    }
  }
  const vectors = new Float64Array(n * n)
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1
  for (let k = n - 2; k >= 0; k--) {
    const v = reflections.subarray(k * n, (k + 1) * n)
    for (let i = k + 1; i < n; i++) {
      const row = vectors.subarray(i * n, (i + 1) * n)
      add(row, -2 * dot(row, v, k + 1, n), v, k + 1, n)
    }
  }
  return { diagonal: Float64Array.from({ length: n }, (_, i) => at(a, i * n + i)), beside, vectors }
}

/** A QR step with Wilkinson's shift on the block from `first` to `last`: rotations of neighbours, down the diagonal. */
function step(
  diagonal: Float64Array,
  beside: Float64Array,
  vectors: Float64Array,
  n: number,
  first: number,
  last: number,
): void {
  const half = (at(diagonal, last - 1) - at(diagonal, last)) / 2
  const corner = at(beside, last - 1)
  const root = Math.sqrt(half * half + corner * corner)
  let x = at(diagonal, first) - at(diagonal, last)
  x += (corner * corner) / (half < 0 ? half - root : half + root)
  let z = at(beside, first)
  for (let k = first; k < last; k++) {
    const r = Math.sqrt(x * x + z * z)
    const c = r === 0 ? 1 : x / r
    const s = r === 0 ? 0 : z / r
    if (k > first) beside[k - 1] = r
    const [upper, lower, between] = [at(diagonal, k), at(diagonal, k + 1), at(beside, k)]
    diagonal[k] = c * c * upper + 2 * c * s * between + s * s * lower
    diagonal[k + 1] = s * s * upper - 2 * c * s * between + c * c * lower
    x = c * s * (lower - upper) + (c * c - s * s) * between
    beside[k] = x
    if (k + 1 < last) {
      z = s * at(beside, k + 1)
      beside[k + 1] = c * at(beside, k + 1)
    }
    rotate(vectors, k * n, n, c, s)
  }
}

/** The row at `begin` and the one behind it, each a mixture of both. */
function rotate(rows: Float64Array, begin: number, n: number, c: number, s: number): void {
  for (let i = begin; i < begin + n; i++) {
    const upper = at(rows, i)
    const lower = at(rows, i + n)
    rows[i] = c * upper + s * lower
    rows[i + n] = c * lower - s * upper
  }
}

function dot(a: Float64Array, b: Float64Array, begin: number, end: number): number {
  let sum = 0
  for (let i = begin; i < end; i++) sum += at(a, i) * at(b, i)
  return sum
}

/** to += factor·from */
function add(
  to: Float64Array,
  factor: number,
  from: Float64Array,
  begin: number,
  end: number,
): void {
  for (let i = begin; i < end; i++) to[i] = at(to, i) + factor * at(from, i)
}

function at(values: Float64Array, index: number): number {
  return values[index] as number
}

// `log` and `exp`, rounded to the nearest float64.
//
// NumPy takes them from the C library, whose results are the nearest float64 in all but a few cases in a thousand.
// JavaScript leaves them to the engine: V8's miss it by a last bit in some six of a hundred, others elsewhere. A
// last bit decides a row's length where exp(log(median)) lies half-way between two whole numbers.

/**
 * A number as the unevaluated sum of two float64, some 106 bits (T. J. Dekker, "A floating-point technique for
 * extending the available precision", 1971).
 */
interface Pair {
  readonly high: number
  readonly low: number
}

const LN2: Pair = { high: Math.LN2, low: 2.3190468138462996e-17 }
const SQUARINGS = 8

/** e to the power of `x`, for |x| < 700. */
export function exp(x: number): number {
  return expPair(x).high
}

/** The natural logarithm of `x`, from 1e-300 to 1e300: the engine's own, and one step of Newton's on its error. */
export function log(x: number): number {
  const guess = Math.log(x)
  const inverse = expPair(-guess)
  const product = multiply(x, inverse.high)
  return guess + (product.high - 1 + (product.low + x * inverse.low))
}

/** eˣ = 2ᵏ · (1 + m), m = eʳ − 1 from its series for r / 2⁸, squared up again by m ← 2m + m². */
function expPair(x: number): Pair {
  const k = Math.round(x / LN2.high)
  const whole = multiply(k, LN2.high)
  const rest = add({ high: x, low: -k * LN2.low }, { high: -whole.high, low: -whole.low })
  const r = scale(rest, 2 ** -SQUARINGS)

  const h = r.high
  const tail = h * h * h * (1 / 6 + h * (1 / 24 + h * (1 / 120 + h * (1 / 720 + h / 5040))))
  let m = add(r, add(scale(square(r), 0.5), { high: tail, low: 0 }))
  for (let i = 0; i < SQUARINGS; i++) m = add(scale(m, 2), square(m))
  return scale(add({ high: 1, low: 0 }, m), 2 ** k)
}

/** By a power of two, which rounds nothing. */
function scale(a: Pair, power: number): Pair {
  return { high: a.high * power, low: a.low * power }
}

function add(a: Pair, b: Pair): Pair {
  const sum = a.high + b.high
  const part = sum - a.high
  const error = a.high - (sum - part) + (b.high - part)
  return tidy(sum, error + a.low + b.low)
}

function square(a: Pair): Pair {
  const { high, low } = multiply(a.high, a.high)
  return tidy(high, low + 2 * a.high * a.low)
}

/** The product and what its rounding lost, by halves of 26 bits. */
function multiply(a: number, b: number): Pair {
  const high = a * b
  const aHigh = upperHalf(a)
  const bHigh = upperHalf(b)
  const aLow = a - aHigh
  const bLow = b - bHigh
  return { high, low: aHigh * bHigh - high + aHigh * bLow + aLow * bHigh + aLow * bLow }
}

function upperHalf(a: number): number {
  const shifted = a * 134217729
  return shifted - (shifted - a)
}

/** With `high` the nearest float64 to the sum; |high| ≥ |low| before. */
function tidy(high: number, low: number): Pair {
  const sum = high + low
  return { high: sum, low: low - (sum - high) }
}

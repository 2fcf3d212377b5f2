import { exp, log } from './exactMath.ts'

/** A stream's state as plain data: it can be stored, sent to a worker, and taken up again. */
export interface RandomSnapshot {
  /** [624] the words of the Mersenne Twister. */
  readonly words: Uint32Array
  /** How many of the words have been drawn since they were last mixed. */
  readonly drawn: number
  /** The second normal of a pair, kept for the next call (RNG-4). */
  readonly keptNormal: number | null
}

const WORDS = 624
const SHIFT = 397

/**
 * NumPy's legacy `RandomState(seed)`, draw for draw (RNG-1 … RNG-5). Source of the formulas: M. Matsumoto and
 * T. Nishimura's mt19937ar.c, and numpy/random (`_legacy_seeding`, legacy-distributions.c, distributions.c).
 */
export class RandomState {
  readonly #words = new Uint32Array(WORDS)
  #drawn = WORDS
  #keptNormal: number | null = null

  /** `seed`: 0 … 4294967295 (RNG-1). Throws a RangeError for anything else. */
  constructor(seed: number) {
    if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
      throw new RangeError(`a seed is a whole number from 0 to 4294967295, not ${seed}`)
    }
    let word = seed
    for (let i = 0; i < WORDS; i++) {
      this.#words[i] = word
      word = Math.imul(1812433253, word ^ (word >>> 30)) + i + 1
    }
  }

  /** The stream that `save` described, from that place on. */
  static restore(snapshot: RandomSnapshot): RandomState {
    const random = new RandomState(0)
    random.#words.set(snapshot.words)
    random.#drawn = snapshot.drawn
    random.#keptNormal = snapshot.keptNormal
    return random
  }

  /** A copy of the state; drawing on does not change it. */
  save(): RandomSnapshot {
    return { words: this.#words.slice(), drawn: this.#drawn, keptNormal: this.#keptNormal }
  }

  /** The next 32 bits, 0 … 4294967295. */
  uint32(): number {
    if (this.#drawn === WORDS) this.#mix()
    let word = this.#words[this.#drawn++] as number
    word ^= word >>> 11
    word ^= (word << 7) & 0x9d2c5680
    word ^= (word << 15) & 0xefc60000
    return (word ^ (word >>> 18)) >>> 0
  }

  /** A whole number, `low` ≤ n < `high`, at most 2³² of them (RNG-2). One possible value costs no draw. */
  randint(low: number, high: number): number {
    const range = high - 1 - low
    if (!Number.isInteger(range) || range < 0 || range > 0xffffffff) {
      throw new RangeError(`cannot draw a whole number from ${low} up to, not including, ${high}`)
    }
    return low + this.#upTo(range)
  }

  /** [count] of `randint`. */
  randints(low: number, high: number, count: number): Int32Array {
    const values = new Int32Array(count)
    for (let i = 0; i < count; i++) values[i] = this.randint(low, high)
    return values
  }

  /** 53 bits, 0 ≤ x < 1 (RNG-3). */
  double(): number {
    const high = this.uint32() >>> 5
    const low = this.uint32() >>> 6
    return (high * 67108864 + low) / 9007199254740992
  }

  /** Normal, mean 0, deviation 1: the polar method gives two and keeps one (RNG-4). */
  normal(): number {
    if (this.#keptNormal !== null) {
      const kept = this.#keptNormal
      this.#keptNormal = null
      return kept
    }
    let x1: number, x2: number, r2: number
    do {
      x1 = 2 * this.double() - 1
      x2 = 2 * this.double() - 1
      r2 = x1 * x1 + x2 * x2
    } while (r2 >= 1 || r2 === 0)
    const f = Math.sqrt((-2 * log(r2)) / r2)
    this.#keptNormal = f * x1
    return f * x2
  }

  /** [count] of `normal`. */
  normals(count: number): Float64Array {
    const values = new Float64Array(count)
    for (let i = 0; i < count; i++) values[i] = this.normal()
    return values
  }

  /** exp(mean + sigma · normal) (RNG-4). */
  lognormal(mean: number, sigma: number): number {
    return exp(mean + sigma * this.normal())
  }

  /** Shuffles in place, from the end (RNG-5). */
  shuffle(values: Int32Array): void {
    for (let i = values.length - 1; i > 0; i--) {
      const j = this.#upTo(i)
      const value = values[i] as number
      values[i] = values[j] as number
      values[j] = value
    }
  }

  /** 0 … max: draws, cut to the fewest bits that hold `max`, until one fits. */
  #upTo(max: number): number {
    if (max === 0) return 0
    const mask = 2 ** (32 - Math.clz32(max)) - 1
    let value: number
    do value = (this.uint32() & mask) >>> 0
    while (value > max)
    return value
  }

  #mix(): void {
    const words = this.#words
    for (let i = 0; i < WORDS; i++) {
      const next = words[(i + 1) % WORDS] as number
      const far = words[(i + SHIFT) % WORDS] as number
      const joined = ((words[i] as number) & 0x80000000) | (next & 0x7fffffff)
      words[i] = far ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0)
    }
    this.#drawn = 0
  }
}

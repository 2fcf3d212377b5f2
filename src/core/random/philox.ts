import type { RandomState } from './randomState.ts'

const ROUNDS = 10

/** The seed of one TensorFlow op: each of Keras's initialisers takes one from NumPy's stream. */
export function drawOpSeed(random: RandomState): number {
  return random.randint(0, 10_000_000)
}

/**
 * [count] TensorFlow's `random_uniform` with graph seed 0 and op seed `seed`, 0 ≤ x < 1, 23 bits each (RNG-6).
 *
 * Philox4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", 2011) with key (0, 0) and counter
 * (block, 0, seed, 0). TensorFlow puts the low 23 bits behind a float's exponent for 1 and takes 1 away; that is
 * the same as dividing them by 2²³, and exact.
 */
export function uniforms(count: number, seed: number): Float32Array {
  const values = new Float32Array(count)
  const block = new Uint32Array(4)
  for (let start = 0; start < count; start += 4) {
    block.set([start / 4, 0, seed, 0])
    encrypt(block)
    for (let i = 0; i < 4 && start + i < count; i++) {
      values[start + i] = ((block[i] as number) & 0x7fffff) / 0x800000
    }
  }
  return values
}

/** Ten rounds over one counter, in place, with key (0, 0). */
function encrypt(counter: Uint32Array): void {
  let key0 = 0
  let key1 = 0
  for (let round = 0; round < ROUNDS; round++) {
    const [c0, c1, c2, c3] = counter as unknown as [number, number, number, number]
    counter[0] = highWord(0xcd9e8d57, c2) ^ c1 ^ key0
    counter[1] = Math.imul(0xcd9e8d57, c2)
    counter[2] = highWord(0xd2511f53, c0) ^ c3 ^ key1
    counter[3] = Math.imul(0xd2511f53, c0)
    key0 = (key0 + 0x9e3779b9) | 0
    key1 = (key1 + 0xbb67ae85) | 0
  }
}

/** The upper 32 bits of a · b, by halves, so that no product needs more than 32. */
function highWord(a: number, b: number): number {
  const aHigh = a >>> 16
  const aLow = a & 0xffff
  const bHigh = b >>> 16
  const bLow = b & 0xffff
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16)
  const other = aLow * bHigh + (middle & 0xffff)
  return aHigh * bHigh + (middle >>> 16) + (other >>> 16)
}

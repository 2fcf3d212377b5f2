import type { Bits } from '#room/core/padding.ts'

/**
 * A random sequence.
 * @param length the number of bits; or the most of them, of which a length is drawn too
 * @param random gives numbers from 0 to under 1
 */
export function randomBits(
  length: { readonly exactly: number } | { readonly upTo: number },
  random: () => number = Math.random,
): Bits {
  const count = 'exactly' in length ? length.exactly : 1 + Math.floor(random() * length.upTo)
  return Array.from({ length: count }, () => (random() < 0.5 ? '0' : '1')).join('')
}

import type { Bits } from './padding.ts'
import { LONGEST_ROW } from './settings.ts'

/** Why a text is no sequence that the model can read. */
export type BitsProblem =
  | { readonly code: 'not-bits'; readonly found: string }
  | { readonly code: 'wrong-length'; readonly length: number; readonly found: number }
  | { readonly code: 'too-long'; readonly most: number; readonly found: number }

// What copying brings along unseen: zero-width spaces, marks of direction, soft hyphens.
const UNSEEN = /\p{Cf}/gu

// A bit as a float, alone between what may stand between bits: 1. or 0.0, as NumPy and this page print them.
const FLOAT = /(^|[\s,、[\]])([01])\.0*(?=[\s,、[\]]|$)/g

/**
 * The bits that a text stands for. Full-width digits count as such, as a Japanese keyboard writes them. Blanks, commas
 * and brackets may stand between them, as in a pasted list, and each may be a float.
 * @param length the exact number of bits for Fixed length; null where any number up to 64 will do
 */
export function readBits(
  text: string,
  length: number | null,
): { readonly bits: Bits } | { readonly problem: BitsProblem } {
  const seen = text.normalize('NFKC').replace(UNSEEN, '')
  const bits = seen.replace(FLOAT, '$1$2').replace(/[\s,、[\]]/g, '')
  const wrong = /[^01]/u.exec(bits)
  if (wrong) return { problem: { code: 'not-bits', found: wrong[0] } }
  if (length !== null && bits.length !== length) {
    return { problem: { code: 'wrong-length', length, found: bits.length } }
  }
  if (bits.length > LONGEST_ROW) {
    return { problem: { code: 'too-long', most: LONGEST_ROW, found: bits.length } }
  }
  return { bits }
}

/** The sequence cut, or filled up with zeros, to a number of bits. */
export function fitBits(bits: Bits, length: number): Bits {
  return bits.slice(0, length).padEnd(length, '0')
}

/** The number of ones: what the network learns to say. */
export function trueSum(bits: Bits): number {
  return bits.replaceAll('0', '').length
}

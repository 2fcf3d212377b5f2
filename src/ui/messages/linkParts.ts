import type { AddressPart } from '#room/core/address.ts'

// Parts of a link are no language's: they are quoted as they stand there.

// A link may hold anything, also a novel.
const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

/** `units=abc`, as the link has it, cut where it is long. */
export const partText = ({ key, value }: AddressPart): string =>
  `${short(key)}${value && '='}${short(value)}`

// More than these say no more.
const NAMED = 3

/** The first few of them, and how many more there are. */
export function firstParts(parts: readonly AddressPart[]): {
  readonly named: readonly string[]
  readonly more: number
} {
  return {
    named: parts.slice(0, NAMED).map(partText),
    more: Math.max(0, parts.length - NAMED),
  }
}

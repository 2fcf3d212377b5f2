import { PAD } from './dataset.ts'

/** Where padded steps are put among the bits. */
export const PLACES = ['behind', 'front', 'between'] as const

export type Place = (typeof PLACES)[number]

export interface Padding {
  readonly place: Place
  readonly steps: number
}

/** The most padding steps that the proof tries. */
export const MOST_PADDING = 40

/** Bits as typed: a string of 0 and 1. */
export type Bits = string

export function bitsToCells(bits: Bits): Int8Array {
  return Int8Array.from(bits, Number)
}

/**
 * The sequence with padded steps put in.
 * Between: one step after another goes into the gaps between bits, from left to right and round again; a sequence of
 * fewer than two bits has no gap, so its padding stands behind.
 */
export function padded(bits: Bits, { place, steps }: Padding): Int8Array {
  const cells = bitsToCells(bits)
  const width = cells.length + steps
  const result = new Int8Array(width).fill(PAD)
  if (place === 'behind' || cells.length < 2) result.set(cells)
  else if (place === 'front') result.set(cells, steps)
  else {
    const gaps = cells.length - 1
    let at = 0
    cells.forEach((cell, index) => {
      result[at] = cell
      const inGap = index < gaps ? Math.floor(steps / gaps) + (index < steps % gaps ? 1 : 0) : 0
      at += 1 + inGap
    })
  }
  return result
}

/** The rows of the proof's table: the slider's own among them. */
export function tablePaddings(slider: Padding): Padding[] {
  const rows: Padding[] = [
    { place: 'behind', steps: 0 },
    { place: 'behind', steps: 1 },
    { place: 'behind', steps: 5 },
    { place: 'behind', steps: 10 },
    { place: 'behind', steps: MOST_PADDING },
    { place: 'front', steps: 10 },
    { place: 'between', steps: 10 },
  ]
  const known = rows.some((row) => samePadding(row, slider))
  if (known || slider.steps === 0) return rows
  const rank = (row: Padding) => PLACES.indexOf(row.place) * 100 + row.steps
  return [...rows, slider].toSorted((a, b) => rank(a) - rank(b))
}

/** No padding is the same wherever it is put. */
export function samePadding(a: Padding, b: Padding): boolean {
  return a.steps === b.steps && (a.steps === 0 || a.place === b.place)
}

/** The points of the proof's chart: 0 … 40 steps at one place. */
export function curvePaddings(place: Place): Padding[] {
  return Array.from({ length: MOST_PADDING + 1 }, (_, steps) => ({ place, steps }))
}

import { type Inside, statesOf } from '#room/core/inside.ts'
import type { UnitOrder } from '#room/core/insideLook.ts'

/** Which units are drawn, from top to bottom. */
export interface UnitRows {
  /** [rows] numbers of units, from 0 on. */
  readonly units: readonly number[]
  /** How many of them stand above the gap: those whose weight or state is not negative; all where order is by number. */
  readonly above: number
  /** Whether the gap parts + from −. */
  readonly signed: boolean
}

export const SOME = 16

/**
 * The `most` units with the largest weight in the answer, or cell state at the end, by magnitude; falling, so that + and
 * − stand apart. Or the first by number.
 */
export function unitRows(inside: Inside, order: UnitOrder, most: number): UnitRows {
  const numbers = Array.from({ length: inside.units }, (_, unit) => unit)
  if (order === 'number') {
    const units = numbers.slice(0, most)
    return { units, above: units.length, signed: false }
  }
  const key = order === 'weight' ? inside.denseKernel : lastCells(inside)
  const of = (unit: number) => key[unit] ?? 0
  const units = numbers
    .toSorted((a, b) => Math.abs(of(b)) - Math.abs(of(a)))
    .slice(0, most)
    .toSorted((a, b) => of(b) - of(a))
  return { units, above: units.filter((unit) => of(unit) >= 0).length, signed: true }
}

/** [H] the cell state after the last step. */
function lastCells(inside: Inside): Float32Array {
  const cells = statesOf(inside, 'cell')
  return cells.subarray(Math.max(0, cells.length - inside.units))
}

import { type Inside, type StateKind, statesOf } from '#room/core/inside.ts'
import { formatPrediction } from '#room/ui/common/formatNumber.ts'
import type { inside as messages } from '#room/ui/messages/en/inside.ts'

type Words = typeof messages

/** A value of a state; a gate of a masked step has none. */
export function valueText(value: number, words: Words): string {
  return Number.isNaN(value) ? words.unusedValue : formatPrediction(value)
}

/** What a step reads: 'bit 1', 'padding', 'padding, masked'. */
export function readText({ cells, masked }: Inside, step: number, words: Words): string {
  const cell = cells[step] ?? 0
  const what = cell < 0 ? words.whatPadding : words.whatBit(cell)
  return masked[step] === 1 ? words.masked(what) : what
}

/** What one cell of a map says: 'Unit 17, step 3 (bit 1): 0.4312'. Units and steps are counted from 1. */
export function cellText(
  inside: Inside,
  kind: StateKind,
  unit: number,
  step: number,
  words: Words,
): string {
  const value = statesOf(inside, kind)[step * inside.units + unit] ?? NaN
  return words.cell(unit + 1, step + 1, readText(inside, step, words), valueText(value, words))
}

import type { Letter } from '#room/core/pinnedRun.ts'

interface PinLine {
  /** A token of the page's colours. */
  readonly color: string
  /** Lengths of dashes and gaps in px; none: drawn through. */
  readonly dash: readonly number[]
}

const THROUGH: readonly number[] = []
const LONG = [7, 3]
const DOTS = [2, 2]
const MIXED = [9, 3, 2, 3]

/** How the line of each pinned run is drawn: told apart by dashes and a letter, not by colour alone. */
export const PIN_LINES: Readonly<Record<Letter, PinLine>> = {
  A: { color: '--ink', dash: THROUGH },
  B: { color: '--ink', dash: LONG },
  C: { color: '--ink', dash: DOTS },
  D: { color: '--ink', dash: MIXED },
  E: { color: '--ink-3', dash: THROUGH },
  F: { color: '--ink-3', dash: LONG },
  G: { color: '--ink-3', dash: DOTS },
  H: { color: '--ink-3', dash: MIXED },
}

import type { Letter, PinnedRun } from '#room/core/pinnedRun.ts'

/** What is drawn of a pinned run. */
export type Pinned = Pick<PinnedRun, 'letter' | 'history'>

/** The line of a pinned run; null is not drawn. */
export interface PinnedPlot {
  readonly letter: Letter
  readonly loss: readonly (number | null)[]
  /** The point at which the letter stands. */
  readonly at: number
}

type Line = readonly (number | null)[]

/** A pinned run may go so many times as high as the lowest of the lines before the axis no longer follows. */
const MOST_ABOVE = 2

/**
 * The losses of pinned runs by which the axis is measured: one run that grew without bound must not flatten all others.
 * @param own the losses of the run that is shown, which the axis follows anyhow
 */
export function withinReach(lines: readonly Line[], own: Line): number[] {
  const tops = [own, ...lines]
    .map((line) => line.filter((loss) => loss !== null))
    .filter(({ length }) => length > 0)
    .map((line) => line.reduce((a, b) => Math.max(a, b)))
  const reach = MOST_ABOVE * Math.min(...tops)
  return lines
    .flat()
    .filter((loss) => loss !== null)
    .filter((loss) => loss <= reach)
}

/**
 * Where the letter of a line stands, by the index of its epoch. Lines come together at their ends; so the letters stand
 * along the way, each further on than the one before.
 * @param epochs that are drawn, from the first on
 * @param length the epochs of the line
 * @param share of them before the letter
 */
export function letterSpot(epochs: readonly number[], length: number, share: number): number {
  return Math.max(
    0,
    epochs.findLastIndex((epoch) => epoch <= share * length),
  )
}

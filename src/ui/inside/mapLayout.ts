// Where things stand in the figures, in CSS pixels.

/** Room for the axis on the left. */
export const LEFT = 22
export const TILES = 18
/** Height of the figures at their usual size: sixteen units with their gap. */
export const PLOT = 149

const WIDEST = 24
const ROW = 9
const GAP = 5
/** All units of a large network share about so much. */
const ALL_HEIGHT = 512

/** Columns of steps, the same in every figure of the same width. */
export interface Columns {
  readonly steps: number
  readonly pitch: number
  readonly right: number
  /** The left edge of a step. */
  readonly x: (step: number) => number
}

export function columnsOf(steps: number, width: number): Columns {
  const fits = (width - LEFT - 2) / Math.max(1, steps)
  // Whole half pixels stay sharp; where there is no room for that, nothing is sharp anyway.
  const pitch = fits >= 3 ? Math.min(WIDEST, Math.floor(fits * 2) / 2) : fits
  const x = (step: number) => LEFT + step * pitch
  return { steps, pitch, right: x(steps), x }
}

/** Rows of units, those with + above a gap. */
export interface Rows {
  readonly pitch: number
  readonly height: number
  readonly above: number
  /** The upper edge of a row. */
  readonly y: (row: number) => number
  /** The row at this height, the nearest where there is none. */
  readonly at: (y: number) => number
}

export function rowsOf(count: number, above: number): Rows {
  const pitch = Math.max(1, Math.min(ROW, Math.floor(ALL_HEIGHT / Math.max(1, count))))
  const gap = above > 0 && above < count ? GAP : 0
  const y = (row: number) => row * pitch + (row >= above ? gap : 0)
  const at = (height: number) => {
    const row = height < above * pitch ? height / pitch : (height - gap) / pitch
    const clamped = Math.max(0, Math.min(count - 1, Math.floor(row)))
    return height < above * pitch + gap ? Math.min(clamped, Math.max(0, above - 1)) : clamped
  }
  return { pitch, height: count * pitch + gap, above, y, at }
}

/** Above this a cell has a gap around it, and a held value is a line. */
export const isRoomy = (pitch: number): boolean => pitch >= 6

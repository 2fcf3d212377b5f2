/** What the ruler under the prediction shows, in px from its left edge. */
export interface RulerMarks {
  readonly start: number
  readonly end: number
  readonly ticks: readonly { readonly at: number; readonly label: number | null }[]
  /** The true sum. */
  readonly ring: number
  /** The prediction; null where there is none. Outside the ruler it stops at the end that it left by. */
  readonly needle: { readonly at: number; readonly side: 'inside' | 'left' | 'right' } | null
}

/** Room for the first and the last label, and for the needle's arrow beyond the end. */
const MARGIN = 14
const LABEL_GAP = 26
const TICK_GAP = 6
const STEPS = [1, 2, 5, 10, 20, 50]

/** A ruler from 0 to the number of bits: no sum can be larger. */
export function rulerMarks(
  width: number,
  bits: number,
  sum: number,
  prediction: number | null,
): RulerMarks {
  const most = Math.max(bits, 1)
  const start = MARGIN
  const end = Math.max(width - MARGIN, start)
  const unit = (end - start) / most
  const at = (value: number) => start + value * unit
  const stepOf = (gap: number) => STEPS.find((step) => step * unit >= gap) ?? most
  const tickStep = stepOf(TICK_GAP)
  const labelStep = stepOf(LABEL_GAP)
  const lastLabel = most - (most % labelStep)
  const isLabelled = (value: number) =>
    value % labelStep === 0 || (value === most && (most - lastLabel) * unit >= LABEL_GAP)
  const values = Array.from({ length: most + 1 }, (_, value) => value)
  return {
    start,
    end,
    ticks: values
      .filter((value) => value % tickStep === 0 || value === most)
      .map((value) => ({ at: at(value), label: isLabelled(value) ? value : null })),
    ring: at(sum),
    needle: prediction === null || Number.isNaN(prediction) ? null : needle(prediction),
  }

  function needle(value: number): NonNullable<RulerMarks['needle']> {
    if (value < 0) return { at: start, side: 'left' }
    if (value > most) return { at: end, side: 'right' }
    return { at: at(value), side: 'inside' }
  }
}

import type { LengthError } from '#room/core/results.ts'
import { formatTick, niceScale } from '#room/ui/common/niceScale.ts'

export type ErrorScale = 'linear' | 'log'

/** Where an error stands between the axis's ends, and the axis. */
export interface ErrorPlot {
  /** 0 at the bottom, 1 at the top. */
  readonly at: (error: number) => number
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
}

/** Rounding a prediction gives the true sum where it is off by less. */
export const HALF = 0.5

/** An axis that holds all of the errors, and the half. */
export function errorPlot(lengths: readonly LengthError[], scale: ErrorScale): ErrorPlot {
  const errors = lengths.map(({ error }) => error).filter(Number.isFinite)
  return scale === 'linear' ? linear([...errors, HALF]) : logarithmic([...errors, HALF])
}

function linear(errors: readonly number[]): ErrorPlot {
  const { max, step, ticks } = niceScale(0, Math.max(...errors), 5)
  const at = (error: number) => error / max
  return { at, ticks: ticks.map((tick) => ({ at: at(tick), text: formatTick(tick, step) })) }
}

/** Whole decades; what is exactly right stands at the bottom. */
function logarithmic(errors: readonly number[]): ErrorPlot {
  const positive = errors.filter((error) => error > 0)
  const low = Math.floor(Math.log10(Math.min(...positive)))
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...positive))))
  const at = (error: number) =>
    error > 0 ? Math.max(0, (Math.log10(error) - low) / (high - low)) : 0
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => {
    const value = 10 ** (low + index)
    return { at: at(value), text: formatTick(value, value) }
  })
  return { at, ticks }
}

/** Neighbours, length by length, of the same source: what a line may join. */
export function stretches(lengths: readonly LengthError[]): LengthError[][] {
  const found: LengthError[][] = []
  for (const each of lengths) {
    const last = found.at(-1)
    const before = last?.at(-1)
    const joins = before?.source === each.source && before.length + 1 === each.length
    if (joins && Number.isFinite(each.error)) last?.push(each)
    else if (Number.isFinite(each.error)) found.push([each])
  }
  return found
}

/** The measured lengths around the best of all that are counted to within a half; null where none is. */
export function withinHalf(
  lengths: readonly LengthError[],
): { readonly from: number; readonly to: number } | null {
  const best = lengths.reduce(
    (least, { error }, index) => (error < (lengths[least]?.error ?? Infinity) ? index : least),
    0,
  )
  const good = (index: number) => (lengths[index]?.error ?? Infinity) < HALF
  if (!good(best)) return null
  let from = best
  let to = best
  while (good(from - 1)) from--
  while (good(to + 1)) to++
  return { from: lengths[from]?.length ?? 0, to: lengths[to]?.length ?? 0 }
}

/** The mean absolute error of all validation rows; null where none validates. */
export function meanOnValidation(lengths: readonly LengthError[]): number | null {
  const validated = lengths.filter(({ source }) => source === 'validation')
  const rows = validated.reduce((sum, each) => sum + each.rows, 0)
  return rows === 0 ? null : validated.reduce((sum, each) => sum + each.error * each.rows, 0) / rows
}

import { MOST_PADDING } from '#room/core/padding.ts'
import { formatTick, niceScale } from '#room/ui/common/niceScale.ts'
import type { Box, Point } from './labelSpot.ts'

/** The chart's axes, in pixels. */
export interface ProofPlot {
  readonly area: Box
  readonly width: number
  readonly height: number
  /** 0 … 40. */
  readonly steps: readonly number[]
  readonly x: (steps: number) => number
  readonly y: (value: number) => number
  readonly xTicks: readonly number[]
  /** Whether the true sum is inside. */
  readonly hasSum: boolean
  readonly yTicks: readonly { readonly at: number; readonly zero: boolean; readonly text: string }[]
}

const TOP = 14
const BELOW = 26

/** The article's sequences have so many ones at most. */
const USUAL_SUM = 10

/**
 * Axes for 0 … 40 padding steps and these predictions.
 * 0 and the true sum are inside, so that the axis means a count and stands still while the network learns; but not where
 * the sum is large and they are so far off that the lines would look alike.
 */
export function proofPlot(
  values: readonly number[],
  trueSum: number,
  width: number,
  narrow: boolean,
): ProofPlot {
  const height = narrow ? 270 : 300
  const finite = values.filter((value) => Number.isFinite(value))
  const [low, high] =
    finite.length === 0 ? [0, trueSum] : [Math.min(...finite), Math.max(...finite)]
  const reach = Math.max(high - low, 1)
  const isShown = (value: number) =>
    trueSum <= USUAL_SUM || (value >= low - reach && value <= high + reach)
  const shown = [low, high, ...[0, trueSum].filter(isShown)]
  const scale = niceScale(Math.min(...shown), Math.max(...shown), 9)
  const texts = scale.ticks.map((tick) => formatTick(tick, scale.step))
  const longest = Math.max(...texts.map((text) => text.length))
  const left = Math.max(narrow ? 30 : 40, longest * 7 + 14)
  const right = narrow ? 14 : 20
  const area = { left, top: TOP, width: width - left - right, height: height - TOP - BELOW }
  const y = (value: number) => TOP + ((scale.max - value) / (scale.max - scale.min)) * area.height
  const every = width < 480 ? 10 : 5
  return {
    area,
    width,
    height,
    hasSum: isShown(trueSum),
    steps: Array.from({ length: MOST_PADDING + 1 }, (_, steps) => steps),
    x: (steps) => left + (steps / MOST_PADDING) * area.width,
    y,
    xTicks: Array.from({ length: MOST_PADDING / every + 1 }, (_, index) => index * every),
    yTicks: scale.ticks.map((tick, index) => ({
      at: y(tick),
      zero: tick === 0,
      text: texts[index] ?? '',
    })),
  }
}

/** The points of one line, step by step. What is no number is left out. */
export function pointsOf(plot: ProofPlot, values: readonly number[]): Point[] {
  return values.flatMap((value, steps) =>
    Number.isFinite(value) ? [{ x: plot.x(steps), y: plot.y(value) }] : [],
  )
}

/** An SVG path through the points. */
export function pathOf(points: readonly Point[]): string {
  return points
    .map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('')
}

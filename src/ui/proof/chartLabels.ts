import type { ChartLine } from './chartLines.ts'
import { type Box, labelSpot, overlap, type Point, textWidth } from './labelSpot.ts'
import { pointsOf, type ProofPlot } from './proofPlot.ts'

const LABEL = { size: 13, height: 17 }

export interface DrawnLine extends ChartLine {
  readonly points: readonly Point[]
  /** Where its label stands. */
  readonly box: Box
}

/** The true sum: a level that labels keep off, and what it is called. */
export interface Truth {
  readonly sum: number
  readonly label: string
}

/** The lines with their points, and a place for each label. */
export function placeLabels(
  plot: ProofPlot,
  lines: readonly ChartLine[],
  truth: Truth | null,
): DrawnLine[] {
  const all = lines.map((line) => ({ ...line, points: pointsOf(plot, line.values) }))
  const level = truth
    ? [
        pointsOf(
          plot,
          Array.from(plot.steps, () => truth.sum),
        ),
      ]
    : []
  const taken: Box[] = truth ? [truthBox(plot, truth)] : []
  return all.map((line) => {
    const size = { width: textWidth(line.label, LABEL.size), height: LABEL.height }
    const others = all.filter((other) => other !== line).map(({ points }) => points)
    const box = labelSpot(
      line.points,
      [...others, ...level],
      taken,
      size,
      plot.area,
      plot.x(line.labelAt),
    )
    taken.push(box)
    return { ...line, box }
  })
}

/** Above its level, at the right end. */
function truthBox({ area, y }: ProofPlot, { sum, label }: Truth): Box {
  const width = textWidth(label, LABEL.size)
  const { left, width: room } = area
  return { left: left + room - width, top: y(sum) - LABEL.height - 3, width, height: LABEL.height }
}

/** Beside the cursor, in the middle of the distance it names; null where there is none to speak of. */
export function deltaSpot(
  { area }: ProofPlot,
  at: number,
  from: number,
  to: number,
  labels: readonly DrawnLine[],
): Box | null {
  if (!Number.isFinite(from) || !Number.isFinite(to) || Math.abs(from - to) < 34) return null
  const size = { width: 66, height: 16 }
  const spots = [0.5, 0.35, 0.65].flatMap((part) =>
    [at + 10, at - 10 - size.width].map((left) => ({
      ...size,
      left,
      top: from + (to - from) * part - size.height / 2,
    })),
  )
  const inside = spots.filter(
    ({ left }) => left >= area.left && left + size.width <= area.left + area.width,
  )
  const free = inside.find((spot) => labels.every(({ box }) => !overlap(spot, box)))
  return free ?? inside[0] ?? null
}

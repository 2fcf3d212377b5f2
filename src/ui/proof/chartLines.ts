import type { Proof } from '#room/core/results.ts'
import { sameBits } from '#room/core/float32.ts'
import type { Messages } from '#room/ui/messages/en/index.ts'
import { formatPrediction, formatValue } from '#room/ui/common/formatNumber.ts'

/** flat: with the mask; away: read as data; zeros: read as a 0. */
type LineKind = 'flat' | 'away' | 'zeros'

/** A line of the proof's chart, over 0 … 40 steps. */
export interface ChartLine {
  readonly kind: LineKind
  readonly values: readonly number[]
  readonly label: string
  /** Steps where the label would like to stand. */
  readonly labelAt: number
}

const PAD_WITHOUT_MASK = -1

/** The lines that a curve is drawn with, and what they are called. */
export function chartLines(
  { curve }: Proof,
  words: Messages['proof'],
  short: boolean,
): readonly ChartLine[] {
  const masked = curve.flatMap((row) => row.masked ?? [])
  const zeros = curve.flatMap((row) => row.zeros ?? [])
  const unmasked = curve.map((row) => row.unmasked)
  if (masked.length === curve.length) {
    return [
      {
        kind: 'away',
        values: unmasked,
        label: short ? words.awayShort : words.awayLong,
        labelAt: 17,
      },
      {
        kind: 'flat',
        values: masked,
        label: short || movedCount(masked) > 0 ? words.flatShort : words.flatLong,
        labelAt: short ? 15 : 12,
      },
    ]
  }
  const filled = (value: number) => words.filledWith(formatValue(value))
  return [
    { kind: 'away', values: unmasked, label: filled(PAD_WITHOUT_MASK), labelAt: 20 },
    ...(zeros.length === curve.length
      ? [{ kind: 'zeros' as const, values: zeros, label: filled(0), labelAt: 20 }]
      : []),
  ]
}

/** What the chart shows, in a sentence for each line: the picture's text alternative. */
export function chartSentence(
  lines: readonly ChartLine[],
  steps: number,
  words: Messages['proof'],
): string {
  const sentences = lines.map(({ kind, values, label }) => {
    const [none, here, last] = [values[0], values[steps], values.at(-1)].map((value) =>
      formatPrediction(value ?? Number.NaN),
    ) as [string, string, string]
    if (kind !== 'flat') return words.chartLine(label, none, steps, here, last)
    const moved = movedCount(values)
    return moved === 0 ? words.chartFlat(none) : words.chartMoved(none, moved)
  })
  return [words.chartName, ...sentences].join(' ')
}

function movedCount([none, ...padded]: readonly number[]): number {
  return padded.filter((value) => none !== undefined && !sameBits(value, none)).length
}

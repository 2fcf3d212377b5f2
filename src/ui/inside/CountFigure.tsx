import { memo, useMemo } from 'react'
import type { Inside } from '#room/core/inside.ts'
import { formatPrediction } from '#room/ui/common/formatNumber.ts'
import { CountPlot } from './CountPlot.tsx'
import { useFigureWidth } from './Figure.tsx'
import { MapFrame } from './MapFrame.tsx'
import { columnsOf, PLOT } from './mapLayout.ts'
import type { Palette } from './palette.ts'
import { trueSums } from './stepFacts.ts'
import { useHeld } from './useHeld.ts'
import { useInsideMessages } from './useInsideMessages.ts'

interface CountFigureProps {
  readonly inside: Inside
  readonly at: number
  readonly palette: Palette
}

/** The running count: what the network would answer if the sequence ended at each step. */
export const CountFigure = memo(function CountFigure({ inside, at, palette }: CountFigureProps) {
  const words = useInsideMessages()
  const width = useFigureWidth()
  const { cells, masked, counts } = inside
  const steps = cells.length
  const columns = useMemo(() => columnsOf(steps, width), [steps, width])
  const { stretches, carried } = useHeld(masked, at)
  const sums = useMemo(() => trueSums(cells), [cells])
  const last = formatPrediction(counts.at(-1) ?? NaN)
  // Of several stretches each holds another value.
  const [only, ...more] = stretches
  const held =
    only === undefined || more.length > 0
      ? words.held
      : words.heldAt(formatPrediction(counts[only.from] ?? NaN))
  return (
    <MapFrame
      cells={cells}
      stretches={stretches}
      columns={columns}
      width={width}
      height={PLOT}
      at={at}
      words={held}
      palette={palette}
    >
      <CountPlot
        counts={counts}
        sums={sums}
        masked={masked}
        stretches={stretches}
        columns={columns}
        width={width}
        carried={carried}
        name={words.countName(last, sums.at(-1) ?? 0, steps)}
      />
    </MapFrame>
  )
})

import { useMemo } from 'react'
import { trueSum } from '#room/core/bits.ts'
import type { Padding } from '#room/core/padding.ts'
import type { Proof } from '#room/core/results.ts'
import { useElementWidth } from '#room/ui/charts/useElementWidth.ts'
import { Invite } from '#room/ui/common/Invite.tsx'
import { useWidth } from '#room/ui/common/useWidth.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { chartLines, chartSentence } from './chartLines.ts'
import { PadSlider } from './PadSlider.tsx'
import { ProofChart } from './ProofChart.tsx'
import { type Age, baseOf } from './proofView.ts'
import { proofPlot } from './proofPlot.ts'

interface ProofFigureProps {
  readonly drawn: Proof | null
  readonly padding: Padding
  readonly hasMask: boolean
  readonly age: Age
}

/** The chart with its slider, or the place where it will stand. */
export function ProofFigure({ drawn, padding, hasMask, age }: ProofFigureProps) {
  const { proof: words } = useMessages()
  const narrow = useWidth() === 'narrow'
  const [frame, width] = useElementWidth<HTMLDivElement>()
  const short = width < 480
  const lines = useMemo(() => (drawn ? chartLines(drawn, words, short) : []), [drawn, words, short])
  const sum = trueSum(drawn?.bits ?? '')
  const plot = useMemo(() => {
    const values = lines.flatMap((line) => line.values)
    return proofPlot(values, sum, Math.max(width, 200), narrow)
  }, [lines, sum, width, narrow])
  const truth = useMemo(
    () => (hasMask || !plot.hasSum ? null : { sum, label: words.trueSum(sum) }),
    [hasMask, plot, sum, words],
  )
  const base = drawn && baseOf(drawn)
  const { left } = plot.area
  const inset = { left, right: plot.width - left - plot.area.width }
  return (
    <div ref={frame}>
      {base === null || lines.length === 0 ? (
        <Invite height={plot.height}>{words.chartEmpty}</Invite>
      ) : (
        width > 0 && (
          <ProofChart
            plot={plot}
            lines={lines}
            steps={padding.steps}
            base={base}
            truth={truth}
            name={chartSentence(lines, padding.steps, words)}
            old={age.kind !== 'now'}
          />
        )
      )}
      <PadSlider steps={padding.steps} inset={inset} age={drawn === null ? { kind: 'now' } : age} />
      {!plot.hasSum && <p className="hint">{words.trueSumOutside(sum)}</p>}
    </div>
  )
}

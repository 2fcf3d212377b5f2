import type { LengthError } from '#room/core/results.ts'
import { LONGEST_ROW } from '#room/core/settings.ts'
import { Drawing } from '#room/ui/common/Drawing.tsx'
import { formatLoss } from '#room/ui/train/formatLoss.ts'
import styles from './ErrorChart.module.css'
import { errorPlot, HALF, stretches, type ErrorScale } from './errorPlot.ts'
import { useLengthMessages } from './useLengthMessages.ts'

interface ErrorChartProps {
  readonly lengths: readonly LengthError[]
  readonly scale: ErrorScale
  /** The longest row that trains; 0 where rows have one length only. */
  readonly longest: number
  readonly width: number
}

export const CHART_HEIGHT = 274
const TOP = 10
const BOTTOM = 236
const LEFT = 44

/** The error by length; the ground is darker where no training row is as long. */
export function ErrorChart({ lengths, scale, longest, width }: ErrorChartProps) {
  const words = useLengthMessages()
  const { at, ticks } = errorPlot(lengths, scale)
  const slot = (width - LEFT) / LONGEST_ROW
  const x = (length: number) => LEFT + (length - 0.5) * slot
  const y = (error: number) => BOTTOM - at(error) * (BOTTOM - TOP)
  const errors = lengths.map(({ error }) => error)
  const ends = [lengths[0], lengths.at(-1)].map((each) => each?.length ?? 0)
  const radius = Math.max(1.8, Math.min(3.5, slot / 2.4))
  return (
    <Drawing
      className={styles['chart']}
      width={width}
      height={CHART_HEIGHT}
      name={words.picture(
        ends[0] ?? 0,
        ends[1] ?? 0,
        formatLoss(Math.min(...errors)),
        formatLoss(Math.max(...errors)),
      )}
    >
      {lengths
        .filter(({ length, source }) => source === 'drawn' || (longest > 0 && length > longest))
        .map(({ length }) => (
          <rect
            key={length}
            className={styles['unseen']}
            x={LEFT + (length - 1) * slot}
            y={TOP}
            width={slot}
            height={BOTTOM - TOP}
          />
        ))}
      {ticks.map((tick) => (
        <g key={tick.text}>
          <path className={styles['grid']} d={`M${LEFT} ${level(tick.at)}H${width}`} />
          <text x={LEFT - 6} y={level(tick.at) + 4} textAnchor="end">
            {tick.text}
          </text>
        </g>
      ))}
      <path className={styles['half']} d={`M${LEFT} ${y(HALF)}H${width}`} />
      <text className={styles['halfName']} x={width} y={y(HALF) - 5} textAnchor="end">
        {words.half}
      </text>
      {stretches(lengths).map((stretch) => (
        <g key={stretch[0]?.length} className={styles[stretch[0]?.source ?? 'drawn']}>
          <path
            d={`M${stretch.map(({ length, error }) => `${x(length)} ${y(error)}`).join('L')}`}
          />
          {stretch.map(({ length, error }) => (
            <circle key={length} cx={x(length)} cy={y(error)} r={radius} />
          ))}
        </g>
      ))}
      <path className={styles['axis']} d={`M${LEFT} ${BOTTOM}H${width}`} />
      {[1, 10, 20, 30, 40, 50, LONGEST_ROW].map((length) => (
        <text key={length} x={x(length)} y={BOTTOM + 17} textAnchor="middle">
          {length}
        </text>
      ))}
      <text x={width} y={BOTTOM + 34} textAnchor="end">
        {words.lengthAxis}
      </text>
    </Drawing>
  )
}

const level = (at: number) => BOTTOM - at * (BOTTOM - TOP)

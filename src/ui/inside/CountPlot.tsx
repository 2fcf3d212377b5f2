import { Drawing } from '#room/ui/common/Drawing.tsx'
import { formatTick, niceScale } from '#room/ui/common/niceScale.ts'
import { carryClip } from './carryClip.ts'
import styles from './CountPlot.module.css'
import { type Columns, LEFT, PLOT } from './mapLayout.ts'
import type { Stretch } from './stepFacts.ts'

interface CountPlotProps {
  readonly counts: Float32Array
  /** [T] the number of ones so far. */
  readonly sums: readonly number[]
  readonly masked: Uint8Array
  readonly stretches: readonly Stretch[]
  readonly columns: Columns
  readonly width: number
  /** What useHeld gave. */
  readonly carried: string | undefined
  /** What it shows, in words. */
  readonly name: string
}

/** Above and below the scale, for dots and digits. */
const EDGE = 5

/** What the network would answer after each step, and the true sum so far. */
export function CountPlot(props: CountPlotProps) {
  const { counts, sums, masked, stretches, columns, width, carried, name } = props
  const { x, pitch, right } = columns
  const values = [...counts, ...sums].filter((value) => Number.isFinite(value))
  const scale = niceScale(Math.min(0, ...values), Math.max(1, ...values), 6, 1)
  const room = PLOT - 2 * EDGE
  const y = (value: number) => EDGE + room * (1 - (value - scale.min) / (scale.max - scale.min))
  const middle = (step: number) => x(step) + pitch / 2
  const points = Array.from(counts, (count, step) => ({ count, step })).filter(({ count }) =>
    Number.isFinite(count),
  )
  const line = points.map(({ count, step }) => `${middle(step).toFixed(1)} ${y(count).toFixed(1)}`)
  const inset = pitch >= 6 ? 1.5 : 0
  return (
    <Drawing className={styles['plot']} width={width} height={PLOT} name={name}>
      {stretches.map(({ from, to }) => (
        <rect
          key={from}
          className={styles['hatch']}
          fill="url(#hatch)"
          x={x(from)}
          y="0"
          width={x(to) - x(from)}
          height={PLOT}
        />
      ))}
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <path className={styles['grid']} d={`M${LEFT} ${y(tick)}H${right}`} />
          <text x={LEFT - 5} y={y(tick) + 4} textAnchor="end">
            {formatTick(tick, scale.step)}
          </text>
        </g>
      ))}
      <path
        className={styles['truth']}
        d={sums.map((sum, t) => `M${x(t) + inset} ${y(sum)}H${x(t + 1) - inset}`).join('')}
      />
      {line.length > 0 && (
        <path
          className={`${styles['count']} ${carried ?? ''}`}
          style={carryClip(stretches, columns, PLOT, 'view-box')}
          d={`M${line.join('L')}`}
        />
      )}
      {pitch >= 7 &&
        points
          .filter(({ step }) => masked[step] !== 1)
          .map(({ count, step }) => (
            <circle key={step} className={styles['dot']} cx={middle(step)} cy={y(count)} r="3" />
          ))}
    </Drawing>
  )
}

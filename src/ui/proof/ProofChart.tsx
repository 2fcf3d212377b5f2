import { useMemo } from 'react'
import { Drawing } from '#room/ui/common/Drawing.tsx'
import { deltaSpot, placeLabels, type Truth } from './chartLabels.ts'
import type { ChartLine } from './chartLines.ts'
import { formatDrift } from './formatDrift.ts'
import styles from './ProofChart.module.css'
import { pathOf, type ProofPlot } from './proofPlot.ts'

interface ProofChartProps {
  readonly plot: ProofPlot
  readonly lines: readonly ChartLine[]
  /** The slider. */
  readonly steps: number
  /** The prediction without padding. */
  readonly base: number
  /** The true sum and what it is called; null where it would only disturb. */
  readonly truth: Truth | null
  /** What it shows, in words. */
  readonly name: string
  /** Whether it is of another sequence, place or epoch. */
  readonly old: boolean
}

/** Predictions over the number of padding steps: flat with the mask, drifting without it. */
export function ProofChart({ plot, lines, steps, base, truth, name, old }: ProofChartProps) {
  const { area, width, height, x, y } = plot
  const bottom = area.top + area.height
  const drawn = useMemo(() => placeLabels(plot, lines, truth), [plot, lines, truth])
  const at = x(steps)
  const away = lines.find(({ kind }) => kind === 'away')?.values[steps] ?? Number.NaN
  const delta = deltaSpot(plot, at, y(base), y(away), drawn)
  return (
    <Drawing
      className={`${styles['chart']} ${old ? styles['old'] : ''}`}
      width={width}
      height={height}
      name={name}
    >
      {plot.yTicks.map((tick) => (
        <g key={tick.text}>
          <path
            className={tick.zero ? styles['axis'] : styles['grid']}
            d={`M${area.left} ${tick.at}H${area.left + area.width}`}
          />
          <text x={area.left - 7} y={tick.at + 4} textAnchor="end">
            {tick.text}
          </text>
        </g>
      ))}
      {plot.xTicks.map((tick) => (
        <g key={tick}>
          <path className={styles['axis']} d={`M${x(tick)} ${bottom}v4`} />
          <text x={x(tick)} y={bottom + 20} textAnchor="middle">
            {tick}
          </text>
        </g>
      ))}
      <rect
        className={styles['hatch']}
        fill="url(#hatch)"
        x={area.left}
        y={area.top}
        width={at - area.left}
        height={area.height}
      />
      <path className={styles['cursor']} d={`M${at} ${area.top - 6}V${bottom}`} />
      {truth && (
        <path
          className={styles['cursor']}
          d={`M${area.left} ${y(truth.sum)}H${area.left + area.width}`}
        />
      )}
      {drawn.map(({ kind, points }) => (
        <path key={kind} className={styles[kind]} d={pathOf(points)} />
      ))}
      {delta && <path className={styles['axis']} d={`M${at} ${y(base)}V${y(away)}`} />}
      {lines.map(({ kind, values }) => {
        const value = values[steps]
        if (value === undefined || !Number.isFinite(value) || kind === 'zeros') return null
        const [className, r] = kind === 'flat' ? [styles['dot'], 6.5] : [styles['ring'], 5.5]
        return <circle key={kind} className={className} cx={at} cy={y(value)} r={r} />
      })}
      {truth && (
        <text
          className={styles['halo']}
          x={area.left + area.width}
          y={y(truth.sum) - 6}
          textAnchor="end"
        >
          {truth.label}
        </text>
      )}
      {drawn.map(({ kind, label, box }) => (
        <text
          key={kind}
          className={`${styles['halo']} ${styles[kind === 'flat' ? 'flatText' : 'awayText']}`}
          x={box.left}
          y={box.top + 13}
        >
          {label}
        </text>
      ))}
      {delta && (
        <text className={`${styles['halo']} ${styles['delta']}`} x={delta.left} y={delta.top + 12}>
          Δ {formatDrift(away - base)}
        </text>
      )}
    </Drawing>
  )
}

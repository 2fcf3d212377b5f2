import { Drawing } from '#room/ui/common/Drawing.tsx'
import { formatTick, niceScale } from '#room/ui/common/niceScale.ts'
import styles from './Histogram.module.css'
import { useDataMessages } from './useDataMessages.ts'

interface HistogramProps {
  /** How many rows have 0, 1, 2 … steps. */
  readonly counts: readonly number[]
  /** The length to mark; the axis reaches that far. */
  readonly yours: number
  readonly width: number
  /** What it shows, in words. */
  readonly name: string
}

export const HISTOGRAM_HEIGHT = 214
const TOP = 8
const BOTTOM = 178

/** Rows by their length. */
export function Histogram({ counts, yours, width, name }: HistogramProps) {
  const data = useDataMessages()
  const longest = counts.length - 1
  const last = Math.max(longest, yours, 1)
  const scale = niceScale(0, Math.max(...counts, 1), 5, 1)
  const left = 8 + String(scale.max).length * 8
  const slot = (width - left) / last
  const y = (count: number) => BOTTOM - (count / scale.max) * (BOTTOM - TOP)
  const middle = (length: number) => left + (length - 0.5) * slot
  return (
    <Drawing className={styles['histogram']} width={width} height={HISTOGRAM_HEIGHT} name={name}>
      {last > longest && (
        <rect
          className={styles['unseen']}
          x={left + longest * slot}
          y={TOP}
          width={(last - longest) * slot}
          height={BOTTOM - TOP}
        />
      )}
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <path className={styles['grid']} d={`M${left} ${y(tick)}H${width}`} />
          <text x={left - 5} y={y(tick) + 4} textAnchor="end">
            {formatTick(tick, scale.step)}
          </text>
        </g>
      ))}
      {counts.map(
        (count, length) =>
          count > 0 && (
            <rect
              key={length}
              className={styles[length === yours ? 'yours' : 'bar']}
              x={left + (length - 1) * slot + Math.min(1, slot / 8)}
              y={y(count)}
              width={Math.max(1, slot - Math.min(2, slot / 4))}
              height={BOTTOM - y(count)}
            />
          ),
      )}
      <path className={styles['axis']} d={`M${left} ${BOTTOM}H${width}`} />
      {yours > 0 && (
        <rect className={styles['yours']} x={middle(yours) - 1.5} y={BOTTOM} width="3" height="4" />
      )}
      {lengthTicks(last, slot).map((length) => (
        <text key={length} x={middle(length)} y={BOTTOM + 16} textAnchor="middle">
          {length}
        </text>
      ))}
      <text x={width} y={BOTTOM + 32} textAnchor="end">
        {data.lengthAxis}
      </text>
    </Drawing>
  )
}

/** 1, every fifth or tenth, and the last; with room between them for their digits. */
function lengthTicks(last: number, slot: number): number[] {
  const every = slot * 5 >= 24 ? 5 : 10
  const between = Array.from({ length: Math.floor(last / every) }, (_, i) => (i + 1) * every)
  return [1, ...between.filter((tick) => (last - tick) * slot >= 24), last].filter(
    (tick, index, all) => all.indexOf(tick) === index,
  )
}

import type { DataRow } from './dataFacts.ts'
import styles from './RowTiles.module.css'

interface RowTilesProps {
  readonly rows: readonly DataRow[]
  /** Rows of a full page: the drawing stays as high with fewer. */
  readonly room: number
  /** Steps of the longest row of all. */
  readonly steps: number
  /** How many rows there are: the tiles of every page begin at the same place. */
  readonly count: number
  readonly width: number
}

const PITCH = 14.5
const TILE = 11.5
const SUM = 24

/** Rows as tiles: number, bits, hatch to the longest row, sum. Drawn in true pixels; a table says the same. */
export function RowTiles({ rows, room, steps, count, width }: RowTilesProps) {
  const left = 10 + String(count).length * 7.4
  const step = Math.max(1, (width - left - SUM) / steps)
  const gap = step > 5 ? 1.2 : 0.6
  return (
    <svg className={styles['rows']} width={width} height={room * PITCH} aria-hidden="true">
      {rows.map(({ index, cells, length, sum }, line) => {
        const y = line * PITCH + 0.5
        return (
          <g key={index}>
            <text x={left - 6} y={y + 9.5} textAnchor="end">
              {index + 1}
            </text>
            {Array.from(cells.subarray(0, length), (bit, at) => (
              <rect
                key={at}
                className={styles[bit === 1 ? 'one' : 'zero']}
                x={left + at * step}
                y={y}
                width={step - gap}
                height={TILE}
                rx="1.5"
              />
            ))}
            {length < steps && (
              <rect
                className={styles['pad']}
                fill="url(#hatch)"
                x={left + length * step}
                y={y}
                width={(steps - length) * step}
                height={TILE}
                rx="1.5"
              />
            )}
            <text className={styles['sum']} x={width} y={y + 9.5} textAnchor="end">
              {sum}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

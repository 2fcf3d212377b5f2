import { useElementWidth } from '#room/ui/charts/useElementWidth.ts'
import styles from './Ruler.module.css'
import { rulerMarks, type RulerMarks } from './ruler.ts'

interface RulerProps {
  readonly bits: number
  readonly sum: number
  readonly prediction: number | null
}

/** Where the prediction stands between 0 and all ones. A picture only: the line below says it in words. */
export function Ruler({ bits, sum, prediction }: RulerProps) {
  const [element, width] = useElementWidth<SVGSVGElement>()
  const { start, end, ticks, ring, needle } = rulerMarks(width, bits, sum, prediction)
  return (
    <svg ref={element} className={styles['ruler']} aria-hidden="true">
      <path className={styles['line']} d={`M${start} 20H${end}`} />
      <rect className={styles['sum']} x={start} y="17" width={ring - start} height="6" />
      {ticks.map(({ at, label }, index) => (
        <g key={index}>
          <path className={styles['line']} d={`M${at} 16v8`} />
          {label !== null && (
            <text x={at} y="40">
              {label}
            </text>
          )}
        </g>
      ))}
      <circle className={styles['ring']} cx={ring} cy="20" r="6.5" />
      {needle !== null && <path className={styles['needle']} d={needlePath(needle)} />}
    </svg>
  )
}

/** A pointer down to the line, or an arrow off its end. */
function needlePath({ at, side }: NonNullable<RulerMarks['needle']>): string {
  switch (side) {
    case 'inside':
      return `M${at} 15l-6-10h12z`
    case 'left':
      return `M${at - 12} 8l10-6v12z`
    case 'right':
      return `M${at + 12} 8l-10-6v12z`
  }
}

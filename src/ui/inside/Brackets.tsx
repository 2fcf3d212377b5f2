import type { Columns } from './mapLayout.ts'
import styles from './MapFrame.module.css'
import type { Stretch } from './stepFacts.ts'

interface BracketsProps {
  readonly stretches: readonly Stretch[]
  readonly columns: Columns
  readonly width: number
  /** What is the matter with the steps above. */
  readonly words: string
}

/** Room for the words in one line. */
const LEAST = 240

/** Under the masked steps, if there are any; the place is kept where there are none. */
export function Brackets({ stretches, columns, width, words }: BracketsProps) {
  const path = stretches.map(({ from, to }) => {
    const [left, right] = [columns.x(from) + 1, columns.x(to) - 1]
    return `M${left} 0v4H${right}v-4`
  })
  // The words end where the steps do, unless there is no room for them.
  const paddingRight = Math.max(0, width - Math.max(columns.right, LEAST))
  return (
    <div className={styles['held']} style={{ paddingRight }}>
      <svg width={width} height="6" aria-hidden="true">
        <path d={path.join('')} />
      </svg>
      <span>{stretches.length > 0 && words}</span>
    </div>
  )
}

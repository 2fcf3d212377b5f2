import { type Bits, MOST_PADDING, type Padding, padded } from '#room/core/padding.ts'
import { Strip } from '#room/ui/common/Strip.tsx'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './PadCell.module.css'

interface PadCellProps {
  readonly bits: Bits
  readonly padding: Padding
  /** Pixels that the longest strip of the table may take. */
  readonly room: number
}

/** What a step takes in the smallest strip. */
const STEP = 5

/** A padding in words, and as a strip to scale; where there is little room, all strips are squeezed alike. */
export function PadCell({ bits, padding, room }: PadCellProps) {
  const { proof } = useMessages()
  const cells = padded(bits, padding)
  const squeeze = Math.min(1, room / ((bits.length + MOST_PADDING) * STEP))
  return (
    <span className={styles['cell']}>
      <span>{proof.paddingOf(padding)}</span>
      <span className={styles['strip']} style={{ width: `${cells.length * STEP * squeeze}px` }}>
        <span style={{ transform: `scaleX(${squeeze})` }}>
          <Strip cells={cells} size="xs" />
        </span>
      </span>
    </span>
  )
}

import { type Bits, MOST_PADDING, type Padding, padded } from '#room/core/padding.ts'
import { Strip } from '#room/ui/common/Strip.tsx'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './PadCell.module.css'

interface PadCellProps {
  readonly bits: Bits
  readonly padding: Padding
}

/** What a step takes in the smallest strip, and how many of them have room in the table. */
const STEP = 5
const ROOM = 47

/** A padding in words, and as a strip to scale; strips of long sequences are squeezed, all alike. */
export function PadCell({ bits, padding }: PadCellProps) {
  const { proof } = useMessages()
  const cells = padded(bits, padding)
  const squeeze = Math.min(1, ROOM / (bits.length + MOST_PADDING))
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

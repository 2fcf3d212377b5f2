import { useTally } from '#room/ui/common/tally.ts'
import type { State } from '#room/store/state.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { formatLoss } from './formatLoss.ts'
import styles from './PinLegend.module.css'
import { PinPiece } from '#room/ui/charts/PinPiece.tsx'

const pinnedRuns = (state: State) => state.compare.pins

/** The pinned runs in the chart, each with its last loss. */
export function PinLegend() {
  const { train } = useMessages()
  const pins = useTally(pinnedRuns)
  if (pins.length === 0) return null
  return (
    <ul className={styles['legend']} aria-label={train.pinnedRuns}>
      {pins.map(({ letter, history }) => (
        <li key={letter}>
          <PinPiece letter={letter} />
          <b>{letter}</b> {formatLoss(history.at(-1)?.loss ?? Number.NaN)}
        </li>
      ))}
    </ul>
  )
}

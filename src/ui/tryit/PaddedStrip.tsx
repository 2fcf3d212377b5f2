import { useMemo } from 'react'
import { padded } from '#room/core/padding.ts'
import { currentRun } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { Strip } from '#room/ui/common/Strip.tsx'
import { useTally } from '#room/ui/common/tally.ts'
import styles from './PaddedStrip.module.css'

const bitsOf = (state: State) => currentRun(state).bits

/** As many cells as fit into one row with their digits; more take rows of small ones, so many in each. */
const ONE_ROW = 24
const ROW = 22

/** The sequence with the padding that is chosen. */
export function PaddedStrip() {
  const bits = useTally(bitsOf)
  const padding = useTally((state) => state.padding)
  const cells = useMemo(() => padded(bits, padding), [bits, padding])
  if (cells.length <= ONE_ROW) return <Strip cells={cells} size="m" digits />
  const rows = Array.from({ length: Math.ceil(cells.length / ROW) }, (_, row) =>
    cells.subarray(row * ROW, (row + 1) * ROW),
  )
  return (
    <div className={styles['rows']}>
      {rows.map((row, index) => (
        <Strip key={index} cells={row} size="s" />
      ))}
    </div>
  )
}

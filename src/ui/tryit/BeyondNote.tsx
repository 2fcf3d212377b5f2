import { currentRun, longestRow } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { Notice } from '#room/ui/common/Notice.tsx'
import { useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './BeyondNote.module.css'

const isTrained = (state: State) => currentRun(state).history.length > 0
const bitCount = (state: State) => currentRun(state).bits.length

/** A sequence longer than any that was trained on: the prediction stays, and the page says how far to trust it. */
export function BeyondNote() {
  const { tryit } = useMessages()
  const count = useTally(bitCount)
  const longest = useTally(longestRow)
  const trained = useTally(isTrained)
  if (longest === null || count <= longest) return null
  return (
    <div className={styles['note']}>
      <Notice kind="note" title={tryit.beyondTitle(count, longest)}>
        {trained ? tryit.beyondWhy : undefined}
      </Notice>
    </div>
  )
}

import { useId } from 'react'
import { LONGEST_ROW } from '#room/core/settings.ts'
import { currentRun, exactLength, longestRow } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './BitTools.module.css'
import { randomBits } from './randomBits.ts'

const bitCount = (state: State) => currentRun(state).bits.length

/** Longer, shorter, none, any. Where a button is off, the line below says why. */
export function BitTools() {
  const { tryit } = useMessages()
  const dispatch = useDispatch()
  const id = useId()
  const exactly = useTally(exactLength)
  const longest = useTally(longestRow)
  const count = useTally(bitCount)
  const isFull = count >= LONGEST_ROW
  const reason =
    exactly !== null ? tryit.fixedLength(exactly) : isFull ? tryit.longest(LONGEST_ROW) : null
  const drawBits = () => {
    const length = exactly === null ? { upTo: longest ?? Math.max(count, 1) } : { exactly }
    dispatch({ type: 'random-bits', bits: randomBits(length) })
  }
  return (
    <>
      <div className={styles['tools']}>
        <Button
          disabled={exactly !== null || isFull}
          aria-describedby={reason === null ? undefined : id}
          onClick={() => dispatch({ type: 'add-bit' })}
        >
          {tryit.addBit}
        </Button>
        <Button
          disabled={exactly !== null || count === 0}
          aria-describedby={exactly === null ? undefined : id}
          onClick={() => dispatch({ type: 'remove-bit' })}
        >
          {tryit.removeBit}
        </Button>
        <Button onClick={() => dispatch({ type: 'clear-bits' })}>{tryit.clear}</Button>
        <Button onClick={drawBits}>{tryit.random}</Button>
      </div>
      {reason !== null && (
        <p id={id} className={styles['reason']}>
          {reason}
        </p>
      )}
    </>
  )
}

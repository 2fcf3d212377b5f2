import { useId, useRef } from 'react'
import { LONGEST_ROW } from '#room/core/settings.ts'
import { currentRun, exactLength, longestRow } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './BitTools.module.css'
import { randomBits } from './randomBits.ts'

const hasDraft = (state: State) => state.draft !== null
const bitCount = (state: State) => currentRun(state).bits.length

/** Longer, shorter, none, any. Where a button is off, the line below says why. */
export function BitTools() {
  const { tryit } = useMessages()
  const dispatch = useDispatch()
  const id = useId()
  const exactly = useTally(exactLength)
  const longest = useTally(longestRow)
  const count = useTally(bitCount)
  const drafted = useTally(hasDraft)
  const addButton = useRef<HTMLButtonElement>(null)
  const isFull = count >= LONGEST_ROW
  const reason =
    exactly !== null ? tryit.fixedLength(exactly) : isFull ? tryit.longest(LONGEST_ROW) : null
  const drawBits = () => {
    const length = exactly === null ? { upTo: longest ?? Math.max(count, 1) } : { exactly }
    dispatch({ type: 'random-bits', bits: randomBits(length) })
  }
  // A button that took the last bit is off then: whoever pressed it goes on with the one that is not.
  const moveOn = () => {
    if (exactly === null) addButton.current?.focus()
  }
  return (
    <>
      <div className={styles['tools']}>
        <Button
          ref={addButton}
          disabled={exactly !== null || isFull}
          aria-describedby={reason === null ? undefined : id}
          onClick={() => dispatch({ type: 'add-bit' })}
        >
          {tryit.addBit}
        </Button>
        <Button
          disabled={exactly !== null || count === 0}
          aria-describedby={exactly === null ? undefined : id}
          onClick={() => {
            dispatch({ type: 'remove-bit' })
            if (count === 1) moveOn()
          }}
        >
          {tryit.removeBit}
        </Button>
        <Button
          disabled={count === 0 && !drafted}
          onClick={() => {
            dispatch({ type: 'clear-bits' })
            moveOn()
          }}
        >
          {tryit.clear}
        </Button>
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

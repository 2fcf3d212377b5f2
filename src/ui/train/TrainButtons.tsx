import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { trainControls } from '#room/store/selectors.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { TRAIN_ID } from '#room/ui/common/focusField.ts'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './TrainButtons.module.css'

const ICONS = {
  train: 'M2 1l9 5-9 5z',
  resume: 'M2 1l9 5-9 5z',
  pause: 'M2 1h3v10H2zM7 1h3v10H7z',
}

/** Between the two presses of a double press there is less. */
const TWICE_MS = 400

/**
 * Tells of a press whether it is the second of two in a row: meant for what stood there before the first. Only the last
 * press that was heard counts, so that whoever goes on pressing is heard again.
 */
function useSecondPress(): (press: MouseEvent) => boolean {
  const heard = useRef(-Infinity)
  return ({ detail, timeStamp }) => {
    // A click that the browser counts as a first one is a press of its own, however soon it comes; keys it does not count.
    if (detail !== 1 && timeStamp - heard.current < TWICE_MS) return true
    heard.current = timeStamp
    return false
  }
}

/** A key that is held down is one press, though the browser would press on and on. */
function ignoreRepeats(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault()
}

/** One thing to press, always in the same place; and one epoch at a time; and from the beginning. */
export function TrainButtons() {
  const { train } = useMessages()
  const dispatch = useDispatch()
  const { main, canMain, canStep, canReset } = useTally(trainControls)
  const isSecondPress = useSecondPress()
  const icon = (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <path d={ICONS[main]} />
    </svg>
  )
  return (
    <div className={styles['buttons']}>
      <Button
        id={TRAIN_ID}
        kind="go"
        icon={icon}
        disabled={!canMain}
        onKeyDown={ignoreRepeats}
        onClick={(press) => {
          if (!isSecondPress(press)) dispatch({ type: main === 'pause' ? 'pause' : 'train' })
        }}
      >
        {train[main]}
      </Button>
      <Button kind="tall" disabled={!canStep} onClick={() => dispatch({ type: 'step' })}>
        {train.step}
      </Button>
      <Button kind="tall" disabled={!canReset} onClick={() => dispatch({ type: 'reset' })}>
        {train.reset}
      </Button>
    </div>
  )
}

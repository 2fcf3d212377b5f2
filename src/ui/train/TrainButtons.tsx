import { type MouseEvent, useRef } from 'react'
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

/** Tells of a press whether it is the second of two in a row: meant for what stood there before, not for Pause. */
function useSecondPress(): (press: MouseEvent) => boolean {
  const last = useRef(-Infinity)
  return ({ detail, timeStamp }) => {
    const sinceLast = timeStamp - last.current
    last.current = timeStamp
    // The browser counts clicks in a row; keys it does not, and one that is held down presses on and on.
    return detail === 0 ? sinceLast < TWICE_MS : detail > 1
  }
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

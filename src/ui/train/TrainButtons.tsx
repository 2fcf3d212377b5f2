import { trainControls } from '#room/store/selectors.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './TrainButtons.module.css'

const ICONS = {
  train: 'M2 1l9 5-9 5z',
  resume: 'M2 1l9 5-9 5z',
  pause: 'M2 1h3v10H2zM7 1h3v10H7z',
}

/** One thing to press, always in the same place; and one epoch at a time; and from the beginning. */
export function TrainButtons() {
  const { train } = useMessages()
  const dispatch = useDispatch()
  const { main, canMain, canStep, canReset } = useTally(trainControls)
  const icon = (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <path d={ICONS[main]} />
    </svg>
  )
  return (
    <div className={styles['buttons']}>
      <Button
        kind="go"
        icon={icon}
        disabled={!canMain}
        onClick={() => dispatch({ type: main === 'pause' ? 'pause' : 'train' })}
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

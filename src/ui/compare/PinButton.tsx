import { useId } from 'react'
import { pinBlock } from '#room/store/pins.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import styles from './PinButton.module.css'
import { useCompareMessages } from './useCompareMessages.ts'

/** Where the focus goes when a button beside a pinned run goes away with it. */
export const PIN_ID = 'pin-run'

/** Keeps the run as it stands; where that cannot be, it says why. */
export function PinButton() {
  const compare = useCompareMessages()
  const dispatch = useDispatch()
  const block = useTally(pinBlock)
  const id = useId()
  return (
    <div className={styles['pin']}>
      <output id={id} className="hint">
        {block !== null && compare.blocks[block]}
      </output>
      <Button
        kind="bare"
        id={PIN_ID}
        disabled={block !== null}
        aria-describedby={id}
        onClick={() => dispatch({ type: 'pin' })}
      >
        {compare.pin}
      </Button>
    </div>
  )
}

import { Button } from '#room/ui/common/Button.tsx'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './HiddenNote.module.css'
import { PANEL_ID } from './VariantTabs.tsx'

/** Which parts the link leaves out, and the way to them: nobody is to miss them for good. */
export function HiddenNote() {
  const { page } = useMessages()
  const dispatch = useDispatch()
  const hidden = useTally((state) => state.hidden)
  if (hidden.length === 0) return null
  const showAll = () => {
    dispatch({ type: 'show-all' })
    // The button goes with its note; whoever pressed it is not to be left nowhere.
    const panel = document.getElementById(PANEL_ID)
    if (panel === null) return
    panel.tabIndex = -1
    panel.focus({ preventScroll: true })
  }
  return (
    <p className={styles['note']}>
      {page.hidden(hidden.map((part) => page.parts[part]))}{' '}
      <Button kind="bare" onClick={showAll}>
        {page.showAll}
      </Button>
    </p>
  )
}

import type { ReactNode } from 'react'
import { Button } from '#room/ui/common/Button.tsx'
import { Notice } from '#room/ui/common/Notice.tsx'
import { useDispatch } from '#room/ui/common/tally.ts'
import styles from './NewerPage.module.css'
import { useOfflineMessages } from './useOfflineMessages.ts'

interface NewerPageProps {
  /** Leaves the page as it is. */
  readonly dismiss: ReactNode
}

/** A newer page waits: what it costs to load it, and the button that does. */
export function NewerPage({ dismiss }: NewerPageProps): ReactNode {
  const words = useOfflineMessages()
  const dispatch = useDispatch()
  const buttons = (
    <span className={styles['buttons']}>
      <Button onClick={() => dispatch({ type: 'load-newer-page' })}>{words.loadNewer}</Button>
      {dismiss}
    </span>
  )
  return (
    <Notice kind="note" title={words.newer} action={buttons}>
      {words.newerWhy}
    </Notice>
  )
}

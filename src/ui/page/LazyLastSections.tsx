import { lazy, Suspense, type ReactNode } from 'react'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './LazyLastSections.module.css'

// They come after the first paint, in a file of their own. Should it not come, the rest of the page works all the same.
const LastSections = lazy(() =>
  import('./LastSections.tsx')
    .then((file): Loaded => ({ default: file.LastSections }))
    .catch((): Loaded => ({ default: Missing })),
)

interface Loaded {
  readonly default: () => ReactNode
}

/** The sections below the stage, and until they are there a place of their height. */
export function LazyLastSections() {
  return (
    <Suspense fallback={<div className={styles['place']} />}>
      <LastSections />
    </Suspense>
  )
}

function Missing() {
  const { page } = useMessages()
  return <p className="hint">{page.lastMissing}</p>
}

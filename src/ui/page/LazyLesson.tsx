import { lazy, Suspense, type ReactNode } from 'react'
import { useTally } from '#room/ui/common/tally.ts'

interface Loaded {
  readonly default: () => ReactNode
}

// Fetched when somebody opens it. Should it not come, the page is left as it was.
const Lesson = lazy(() =>
  import('#room/ui/lesson/LessonDock.tsx')
    .then((file): Loaded => ({ default: file.LessonDock }))
    .catch((): Loaded => ({ default: () => null })),
)

/** The lesson, while it goes on. */
export function LazyLesson() {
  const open = useTally((state) => state.lesson !== null)
  if (!open) return null
  return (
    <Suspense>
      <Lesson />
    </Suspense>
  )
}

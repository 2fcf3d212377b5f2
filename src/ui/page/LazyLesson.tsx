import { useEffect, useState, type ReactNode } from 'react'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { fetchLesson } from './fetchLesson.ts'

interface Loaded {
  readonly Lesson: () => ReactNode
}

/** The lesson, while it goes on. Fetched when somebody opens it; should it not come, the lesson is over (LES-4). */
export function LazyLesson() {
  const open = useTally((state) => state.lesson !== null)
  const dispatch = useDispatch()
  // Not React's lazy(), which would never ask a second time for what did not come.
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const waits = open && loaded === null
  useEffect(() => {
    if (!waits) return undefined
    let outdated = false
    fetchLesson().then(
      (Lesson) => setLoaded({ Lesson }),
      () => {
        if (!outdated) dispatch({ type: 'lesson-missing' })
      },
    )
    return () => {
      outdated = true
    }
  }, [waits, dispatch])
  return open && loaded ? <loaded.Lesson /> : null
}

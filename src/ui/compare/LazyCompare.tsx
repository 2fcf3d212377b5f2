import { lazy, Suspense, type ReactNode } from 'react'
import { useMessages } from '#room/ui/messages/useMessages.ts'

// They come after the first paint, in a file of their own. Should it not come, one can train all the same.
const load = () => import('./Compare.tsx')
const nothing = (): Loaded => ({ default: () => null })

interface Loaded {
  readonly default: () => ReactNode
}

const PinButton = lazy(() => load().then((file): Loaded => ({ default: file.PinButton }), nothing))
const SeriesNote = lazy(() =>
  load().then((file): Loaded => ({ default: file.SeriesNote }), nothing),
)
const Compare = lazy(() =>
  load()
    .then((file): Loaded => ({ default: file.Compare }))
    .catch((): Loaded => ({ default: Missing })),
)

/** "Pin this run". */
export const LazyPinButton = () => (
  <Suspense>
    <PinButton />
  </Suspense>
)

/** That the run which is shown is one of a series. */
export const LazySeriesNote = () => (
  <Suspense>
    <SeriesNote />
  </Suspense>
)

/** The runs beside each other, and several values to try. */
export const LazyCompare = () => (
  <Suspense>
    <Compare />
  </Suspense>
)

function Missing() {
  const { train } = useMessages()
  return <p className="hint">{train.compareMissing}</p>
}

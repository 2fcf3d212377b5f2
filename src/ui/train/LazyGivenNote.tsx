import { lazy, Suspense, type ReactNode } from 'react'
import { currentRun } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { useTally } from '#room/ui/common/tally.ts'

// Whoever loads weights has the section that does it, and this with it.
const GivenNote = lazy(() =>
  import('#room/ui/takealong/GivenNote.tsx')
    .then((file): Loaded => ({ default: file.GivenNote }))
    .catch((): Loaded => ({ default: () => null })),
)

interface Loaded {
  readonly default: () => ReactNode
}

const isGiven = (state: State) => currentRun(state).given !== null

/** Where the weights of a run come from that does not begin with those of its seed. */
export function LazyGivenNote() {
  return useTally(isGiven) ? (
    <Suspense>
      <GivenNote />
    </Suspense>
  ) : null
}

import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Intent } from '#room/store/intents.ts'
import type { State } from '#room/store/state.ts'

/** What the views get of the house: the state to read, and intents to send. No client, no engine. */
export interface Tally {
  readonly getState: () => State
  readonly subscribe: (listener: () => void) => () => void
  readonly dispatch: (intent: Intent) => void
}

export const TallyContext = createContext<Tally | null>(null)

function useContextOf(): Tally {
  const tally = useContext(TallyContext)
  if (tally === null) throw new Error('A view of Tally stands outside <TallyContext value={…}>.')
  return tally
}

/**
 * A part of the state; the view is drawn again when it changes.
 * `select` must give the same object while nothing has changed: a field of the state, or a selector of the store.
 */
export function useTally<Part>(select: (state: State) => Part): Part {
  const { getState, subscribe } = useContextOf()
  return useSyncExternalStore(subscribe, () => select(getState()))
}

/** Sends what a person did. */
export function useDispatch(): (intent: Intent) => void {
  return useContextOf().dispatch
}

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Cause } from './cause.ts'
import { reduce } from './reduce.ts'
import type { State } from './state.ts'

export interface Store {
  readonly getState: () => State
  readonly subscribe: (listener: (after: State, before: State) => void) => () => void
  /** The state's only way to change. Gives the states before and after. */
  readonly apply: (cause: Cause) => { readonly before: State; readonly after: State }
}

export function makeStore(initial: State): Store {
  const store: StoreApi<State> = createStore(() => initial)
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    apply(cause) {
      const before = store.getState()
      const after = reduce(before, cause)
      if (after !== before) store.setState(after, true)
      return { before, after }
    },
  }
}

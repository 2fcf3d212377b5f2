import { currentRun } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'

/** The exact number of bits that the shown variant's network reads; null where any number up to 64 will do. */
export function exactLength(state: State): number | null {
  return state.variant === 'fixed' ? currentRun(state).settings.length : null
}

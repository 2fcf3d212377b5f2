import { withPin, type PinnedRun } from '#room/core/pinnedRun.ts'
import type { NotKept, PinLoss } from './compare.ts'
import type { State } from './state.ts'

/** What the browser's storage says of the pinned runs (RUN-2). */
export type Keeping =
  /** What was kept at earlier visits, its letters free, and why the rest is not here. */
  | {
      readonly type: 'pins-read'
      readonly pins: readonly PinnedRun[]
      readonly lost: readonly PinLoss[]
    }
  | { readonly type: 'pins-not-kept'; readonly why: NotKept }
  | { readonly type: 'pins-kept' }

const KEEPING: Record<Keeping['type'], true> = {
  'pins-read': true,
  'pins-not-kept': true,
  'pins-kept': true,
}

/** Whether it comes from the storage. */
export const isKeeping = (cause: { readonly type: string }): cause is Keeping =>
  cause.type in KEEPING

/** The state after the storage said something. */
export function reduceKeeping(state: State, cause: Keeping): State {
  const { compare } = state
  switch (cause.type) {
    case 'pins-read': {
      const pins = cause.pins.reduce<readonly PinnedRun[]>(withPin, compare.pins)
      return { ...state, compare: { ...compare, pins, lost: cause.lost } }
    }
    case 'pins-not-kept':
      return compare.notKept === cause.why
        ? state
        : { ...state, compare: { ...compare, notKept: cause.why } }
    case 'pins-kept':
      return compare.notKept === null ? state : { ...state, compare: { ...compare, notKept: null } }
  }
}

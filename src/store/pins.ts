import { freeLetters, LETTERS, withPin, type PinnedRun } from '#room/core/pinnedRun.ts'
import { currentRun, goingSeries, shownSeries, startsFrom } from './selectors.ts'
import type { Compare } from './compare.ts'
import type { Run } from './run.ts'
import type { State } from './state.ts'

/** Why the shown run cannot be pinned now. */
export type PinBlock = 'untrained' | 'running' | 'series' | 'full' | 'pinned'

/** The state with something of the comparison changed. */
export const withCompare = (state: State, change: Partial<Compare>): State => ({
  ...state,
  compare: { ...state.compare, ...change },
})

/** What the shown run would be as a pinned one; null while its weights or its answer are still on their way (RUN-1). */
function snapshot(state: State): Omit<PinnedRun, 'letter'> | null {
  const { variant } = state
  const run = currentRun(state)
  const { settings, history, answer, checkpoint, phase } = run
  const epoch = history.length
  if (answer === null || checkpoint === null) return null
  if (answer.epoch !== epoch || checkpoint.epoch !== epoch) return null
  const diverged = phase.kind === 'diverged'
  const from = startsFrom(run)?.file ?? null
  return { variant, settings, from, history, diverged, answer, weights: checkpoint.weights }
}

/** The state with the shown run pinned in the first free place; null where that cannot be. */
export function pinned(state: State): { readonly state: State; readonly pin: PinnedRun } | null {
  const [letter] = freeLetters(state.compare.pins)
  const run = snapshot(state)
  if (letter === undefined || run === null) return null
  const pin = { letter, ...run }
  return { pin, state: withCompare(state, { pins: withPin(state.compare.pins, pin) }) }
}

/** Places that are neither taken nor needed by a series under way. */
export function freePlaces(state: State): number {
  const series = goingSeries(state)
  const needed = series === null ? 0 : series.runs.length - series.at
  return Math.max(0, LETTERS.length - state.compare.pins.length - needed)
}

/** The pinned run that the shown one is, as long as it has not gone on. */
const pinOfRun = (state: State): PinnedRun | undefined =>
  state.compare.pins.find((pin) => isOf(pin, currentRun(state)))

// Histories are never written to: the same one is the same run at the same epoch.
const isOf = (pin: PinnedRun, run: Run): boolean => pin.history === run.history

/** Why "Pin this run" is off; null where it is on. */
export function pinBlock(state: State): PinBlock | null {
  const { phase, history } = currentRun(state)
  if (shownSeries(state) !== null) return 'series'
  if (phase.kind === 'running') return 'running'
  if (history.length === 0 || phase.kind === 'loading') return 'untrained'
  if (pinOfRun(state) !== undefined) return 'pinned'
  return freePlaces(state) === 0 ? 'full' : null
}

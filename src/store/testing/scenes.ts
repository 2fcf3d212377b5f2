// States as they come about, by what is done and what the worker says.
import { startTraining, type TrainingState } from '#room/core/trainingState.ts'
import type { Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import type { Event, EpochsEvent, ReadyEvent } from '#room/protocol/messages.ts'
import { commandsFor } from '#room/store/commands.ts'
import { initialState } from '#room/store/initialState.ts'
import { reduce } from '#room/store/reduce.ts'
import { currentRun } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import type { Cause } from '#room/store/cause.ts'

/** What happens next, where it depends on the state. */
type Step = Cause | ((state: State) => Cause)

/** The state after all of this has happened. */
export function play(state: State, ...steps: readonly Step[]): State {
  return steps.reduce<State>((now, step) => reduce(now, causeOf(now, step)), state)
}

/** What the worker is told for the last of these steps. */
export function told(state: State, ...steps: readonly Step[]) {
  const before = play(state, ...steps.slice(0, -1))
  const last = steps.at(-1)
  if (last === undefined) return []
  const cause = causeOf(before, last)
  return commandsFor(before, reduce(before, cause), cause)
}

const causeOf = (state: State, step: Step): Cause =>
  typeof step === 'function' ? step(state) : step

/** The page as the address opens it, its engine still starting. */
export function opened(hash = ''): State {
  return play(initialState('en', null), { type: 'follow-address', hash })
}

/** The same, with the engine ready and the run loaded. */
export function atRest(hash = ''): State {
  return play(opened(hash), ready, loaded)
}

/** The engine that was asked for is there. */
export function ready(state: State): ReadyEvent {
  const { engine } = state
  const asked = engine.kind === 'starting' ? engine.asked : 'webgl'
  return {
    type: 'ready',
    device: {
      backend: asked,
      asked,
      fallback: null,
      renderer: null,
      noFused: null,
      mostUnits: 400,
    },
  }
}

export function loaded(state: State): Event {
  const { id, settings } = currentRun(state)
  return { type: 'loaded', run: id, ...small(state.variant, settings) }
}

/** The epochs `from` … `to` of the shown run are reported. */
export const epochs =
  (from: number, to = from) =>
  (state: State): EpochsEvent => ({
    type: 'epochs',
    run: currentRun(state).id,
    results: Array.from({ length: to - from + 1 }, (_, i) => result(from + i)),
    work: null,
  })

const result = (epoch: number) => ({ epoch, loss: 1 / epoch, valLoss: 2 / epoch, ms: 10 })

/** A checkpoint of the shown run after this epoch. */
export const checkpoint =
  (epoch: number) =>
  (state: State): Event => ({
    type: 'checkpoint',
    run: currentRun(state).id,
    state: trained(state, epoch),
  })

export function trained(state: State, epoch: number): TrainingState {
  return { ...small(state.variant, currentRun(state).settings).state, epoch }
}

const small = (variant: Variant, settings: Settings) =>
  startTraining(variant, { ...settings, samples: 10, units: 1 })

export const stopped =
  (kind: 'reached' | 'paused') =>
  (state: State): Event => ({ type: 'stopped', run: currentRun(state).id, outcome: { kind } })

export const diverged =
  (epoch: number) =>
  (state: State): Event => ({
    type: 'stopped',
    run: currentRun(state).id,
    outcome: { kind: 'diverged', epoch, loss: NaN },
  })

export const refused = (state: State): Event => ({
  type: 'refused',
  run: currentRun(state).id,
  code: 'out-of-memory',
})

/** Trained without a stop, up to its last epoch. */
export function finished(hash = 'epochs=3'): State {
  const state = play(atRest(hash), { type: 'train' })
  const last = currentRun(state).settings.epochs
  return play(state, epochs(1, last), checkpoint(last), stopped('reached'))
}

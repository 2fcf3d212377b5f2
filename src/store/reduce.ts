import { VARIANTS } from '#room/core/variants.ts'
import type { Event } from '#room/protocol/messages.ts'
import type { Cause } from './cause.ts'
import { isKeeping, reduceKeeping } from './keeping.ts'
import { reduceEvent } from './reduceEvent.ts'
import { go, reduceIntent, restartEngine } from './reduceIntent.ts'
import { advanceLesson, keptEvent } from './reduceLesson.ts'
import { advanceSeries } from './reduceSeries.ts'
import { currentRun } from './selectors.ts'
import type { State } from './state.ts'

const EVENTS: Record<Event['type'], true> = {
  ready: true,
  loaded: true,
  epochs: true,
  stopped: true,
  checkpoint: true,
  answered: true,
  inside: true,
  proved: true,
  predicted: true,
  'training-proved': true,
  'lengths-measured': true,
  'context-lost': true,
  refused: true,
  failed: true,
}

const isEvent = (cause: Cause): cause is Event => cause.type in EVENTS

/** The state after something happened. The same object where nothing changed. */
export function reduce(state: State, cause: Cause): State {
  const next = advanceLesson(advanceSeries(reduceCause(state, cause)), go)
  return withoutLostProofs(state, onRightBackend(afterFailure(state, next)))
}

function reduceCause(state: State, cause: Cause): State {
  if (isEvent(cause)) return keptEvent(state, cause) ?? reduceEvent(state, cause)
  return isKeeping(cause) ? reduceKeeping(state, cause) : reduceIntent(state, cause)
}

/** An engine that was given up is tried again for another run: perhaps with other settings, or elsewhere. */
function afterFailure(before: State, after: State): State {
  const isOther = currentRun(after).id !== currentRun(before).id
  return after.engine.kind === 'failed' && isOther ? restartEngine(after) : after
}

/** A run keeps the backend that it began on; showing it starts the engine there. */
function onRightBackend(state: State): State {
  if (state.engine.kind === 'failed') return state
  const asked = state.engine.kind === 'ready' ? state.engine.device.asked : state.engine.asked
  const wanted = state.runs[state.variant].settings.backend
  return asked === wanted ? state : { ...state, engine: { kind: 'starting', asked: wanted } }
}

/** With its worker goes what it was computing. */
function withoutLostProofs(before: State, after: State): State {
  if (after.engine === before.engine || after.engine.kind === 'ready') return after
  const runs = { ...after.runs }
  for (const variant of VARIANTS) {
    const run = runs[variant]
    if (run.trainingProof === 'computing') runs[variant] = { ...run, trainingProof: null }
  }
  return { ...after, runs }
}

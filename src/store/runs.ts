import { articleBits } from '#room/core/address.ts'
import { fitBits } from '#room/core/bits.ts'
import { ARTICLE_SETTINGS, differences, type Settings } from '#room/core/settings.ts'
import { perVariant, type Variant, FACTS } from '#room/core/variants.ts'
import type { RunId } from '#room/protocol/messages.ts'
import { checkedFields, isUntouched, shownSeries } from './selectors.ts'
import type { Given, Phase, Run } from './run.ts'
import type { State } from './state.ts'

/** A run of which nothing is there yet. The sequence is kept, fitted to the row length where that is fixed. */
export function freshRun(
  id: RunId,
  variant: Variant,
  settings: Settings,
  bits: string | null = null,
): Run {
  const wanted = bits ?? articleBits(variant, settings.length)
  return {
    id,
    settings,
    phase: { kind: 'loading' },
    bits: FACTS[variant].fixedLength ? fitBits(wanted, settings.length) : wanted,
    given: null,
    dataset: null,
    history: [],
    work: null,
    checkpoint: null,
    answer: null,
    inside: null,
    proof: null,
    trainingProof: null,
    lengthErrors: null,
  }
}

/** The state with the shown variant's run changed. */
export function withRun(state: State, change: Partial<Run>): State {
  const { variant, runs } = state
  return { ...state, runs: { ...runs, [variant]: { ...runs[variant], ...change } } }
}

/** The state with a new run of the shown variant, made with what the fields say, and with weights where some are given. */
export function startOver(
  state: State,
  phase: Phase = { kind: 'loading' },
  given: Given | null = null,
): State {
  const { variant, runs, nextRun } = state
  const { settings } = checkedFields(state)
  const run = { ...freshRun(nextRun, variant, settings, runs[variant].bits), phase, given }
  return { ...state, nextRun: nextRun + 1, draft: null, runs: { ...runs, [variant]: run } }
}

/**
 * Before training, a changed setting applies at once: the run begins anew.
 * Once it has trained, only `epochs` applies at once; the rest waits for the next Reset. While it trains, `typed` text
 * that would end it does not: whoever types 1000 comes through 1.
 */
export function applyFields(state: State, text: 'typed' | 'meant' = 'meant'): State {
  // A series runs with settings of its own; the fields apply when the person's run is back (RUN-3).
  if (shownSeries(state) !== null) return state
  const { settings, problems } = checkedFields(state)
  const run = state.runs[state.variant]
  if (isUntouched(run)) {
    const valid = Object.keys(problems).length === 0
    const same = differences(state.variant, settings, run.settings).length === 0
    return valid && !same ? startOver(state, { kind: 'loading' }, run.given) : state
  }
  if (problems.epochs || settings.epochs === run.settings.epochs) return state
  const { epochs } = settings
  const ends = run.phase.kind === 'running' && epochs <= run.history.length
  if (ends && text === 'typed') return state
  const trainsToTheEnd = run.phase.kind === 'running' && !run.phase.firm
  return withRun(state, {
    settings: { ...run.settings, epochs },
    ...(trainsToTheEnd ? { phase: { kind: 'running', goal: epochs } } : {}),
  })
}

/**
 * The run as it is loaded again. The engine goes on from the checkpoint; epochs after it are trained again, to the same
 * numbers. It does so under another number, so that what the worker still says of the time before is dropped (MSG-1).
 */
export function renumbered(run: Run, id: RunId): Run {
  const epoch = run.checkpoint?.epoch ?? 0
  const history = run.history.length > epoch ? run.history.slice(0, epoch) : run.history
  const trainingProof = run.trainingProof === 'computing' ? null : run.trainingProof
  return { ...run, id, history, trainingProof }
}

/** Runs of all variants before the page has done anything. */
export function firstRuns(): Record<Variant, Run> {
  return perVariant((variant, index) => freshRun(1 + index, variant, ARTICLE_SETTINGS))
}

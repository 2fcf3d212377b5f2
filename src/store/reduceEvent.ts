import { isArticleRun } from '#room/core/article.ts'
import type { EpochResult } from '#room/core/results.ts'
import { VARIANTS } from '#room/core/variants.ts'
import type {
  CheckpointEvent,
  ContextLostEvent,
  EpochsEvent,
  Event,
  FailedEvent,
  Outcome,
  PredictedEvent,
  ProvedEvent,
  RunId,
} from '#room/protocol/messages.ts'
import { withCompare } from './pins.ts'
import { currentRun, goingSeries, startsFrom } from './selectors.ts'
import type { Phase, Run } from './run.ts'
import type { Notice, State } from './state.ts'

/** The worker is started again so many times in a row, without getting on between, before the page gives up. */
const MOST_LOSSES = 3

/** The state after something came from the worker. What speaks of a run that is gone changes nothing (MSG-1). */
export function reduceEvent(state: State, event: Event): State {
  switch (event.type) {
    case 'ready':
      return { ...state, engine: { kind: 'ready', device: event.device } }
    case 'loaded':
      return onRun(state, event.run, (run) => ({
        dataset: event.dataset,
        checkpoint: run.checkpoint ?? event.state,
        phase: phaseLoaded(run),
      }))
    case 'epochs':
      return withEpochs(state, event)
    case 'checkpoint':
      return withCheckpoint(state, event)
    case 'stopped':
      return onRun(state, event.run, (run) => ({ phase: phaseAfter(run, event.outcome) }))
    case 'answered':
      return onRun(state, event.run, () => ({ answer: event.answer }))
    case 'inside':
      return onRun(state, event.run, () => ({ inside: event.inside }))
    case 'proved':
      return withProof(state, event)
    case 'predicted':
      return withArticleResult(state, event)
    case 'training-proved':
      return onRun(state, event.run, () => ({ trainingProof: event.proof }))
    case 'lengths-measured':
      return onRun(state, event.run, () => ({ lengthErrors: event.errors }))
    case 'refused':
      return onRun(state, event.run, () => ({ phase: { kind: 'refused', code: event.code } }))
    case 'context-lost':
    case 'failed':
      return afterLoss(state, event)
  }
}

/** Changes the run with this number, whichever variant's it is, or the one that waits while a series runs. */
function onRun(state: State, id: RunId, change: (run: Run) => Partial<Run>): State {
  const variant = VARIANTS.find((one) => state.runs[one].id === id)
  const series = goingSeries(state)
  if (series !== null && series.own.id === id) {
    // What it had done when it was put aside, and had not told yet.
    return withCompare(state, {
      series: { ...series, own: { ...series.own, ...change(series.own) } },
    })
  }
  if (variant === undefined) return state
  const run = state.runs[variant]
  return { ...state, runs: { ...state.runs, [variant]: { ...run, ...change(run) } } }
}

function withEpochs(state: State, { run: id, results, work }: EpochsEvent): State {
  return onRun(state, id, (run) => {
    const history: EpochResult[] = [...run.history]
    for (const result of results) {
      // After a restart some epochs come twice, with the same numbers.
      if (result.epoch === history.length + 1) history.push(result)
    }
    return { history, work, trainingProof: null }
  })
}

/** A later checkpoint than the last: the worker got on, and would if it were lost again. */
function withCheckpoint(state: State, { run: id, state: saved }: CheckpointEvent): State {
  const own = goingSeries(state)?.own ?? []
  const run = [VARIANTS.map((one) => state.runs[one]), own].flat().find((one) => one.id === id)
  if (run === undefined || saved.epoch > run.history.length) return state
  const gotOn = saved.epoch > (run.checkpoint?.epoch ?? 0)
  return onRun(gotOn ? { ...state, losses: 0 } : state, id, () => ({ checkpoint: saved }))
}

/** A whole proof outside of training: the worker has done all that it was asked for. */
function withProof(state: State, { run: id, proof }: ProvedEvent): State {
  const gotOn = proof.curve.length > 0 && currentRun(state).phase.kind !== 'running'
  return onRun(gotOn ? { ...state, losses: 0 } : state, id, () => ({ proof }))
}

function phaseLoaded({ phase, history }: Run): Phase {
  if (phase.kind !== 'loading' && phase.kind !== 'refused') return phase
  return history.length === 0 ? { kind: 'untrained' } : { kind: 'paused', left: false }
}

function phaseAfter(run: Run, outcome: Outcome): Phase {
  const isOver = run.history.length >= run.settings.epochs
  if (outcome.kind === 'reached' && run.phase.kind === 'paused' && isOver)
    return { kind: 'finished' }
  // Paused by the person, or begun anew, in the meantime: the page knows better.
  if (run.phase.kind !== 'running') return run.phase
  switch (outcome.kind) {
    case 'reached':
      if (run.history.length < run.phase.goal) return run.phase
      return isOver ? { kind: 'finished' } : { kind: 'paused', left: false }
    case 'paused':
      // Of training that was resumed meanwhile: a pause begins on the page, which knew of it first.
      return run.phase
    case 'diverged':
      return outcome
  }
}

/** Keeps what came out under the article's settings, for the section that sets it beside the article. */
function withArticleResult(state: State, { run: id, prediction, padded }: PredictedEvent): State {
  const variant = VARIANTS.find((one) => state.runs[one].id === id)
  if (variant === undefined || state.engine.kind !== 'ready') return state
  const { settings } = state.runs[variant]
  if (!isArticleRun(variant, settings) || startsFrom(state.runs[variant])) return state
  const result = { prediction, padded, backend: state.engine.device.backend }
  const ofVariant = { ...state.article[variant], [settings.updateOrder]: result }
  return { ...state, article: { ...state.article, [variant]: ofVariant } }
}

/** The worker or its GPU context is gone: start again from the last checkpoint, and say so (MSG-4). */
function afterLoss(state: State, event: ContextLostEvent | FailedEvent): State {
  const saved =
    event.type === 'context-lost' && event.run !== null && event.state !== null
      ? reduceEvent(state, { type: 'checkpoint', run: event.run, state: event.state })
      : state
  const losses = saved.losses + 1
  const run = currentRun(saved)
  const epoch = run.checkpoint?.epoch ?? 0
  const gaveUp = losses > MOST_LOSSES
  const notice = noticeOf(event, epoch, gaveUp)
  const restored = onRun(saved, run.id, ({ history, phase }) => ({
    history: history.slice(0, epoch),
    ...(gaveUp && phase.kind === 'running' ? { phase: { kind: 'paused', left: false } } : {}),
  }))
  return {
    ...restored,
    losses,
    engine: gaveUp ? { kind: 'failed' } : { kind: 'starting', asked: run.settings.backend },
    notices: [...state.notices.filter((old) => old.kind !== notice.kind), notice],
  }
}

function noticeOf(event: ContextLostEvent | FailedEvent, epoch: number, gaveUp: boolean): Notice {
  if (event.type === 'context-lost') {
    return gaveUp
      ? { kind: 'engine-failed', cause: 'context-lost', detail: null }
      : { kind: 'context-lost', epoch }
  }
  const { cause, detail } = event
  return gaveUp
    ? { kind: 'engine-failed', cause, detail }
    : { kind: 'worker-lost', epoch, cause, detail }
}

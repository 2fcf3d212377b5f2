import { ARTICLE_RUNS, isArticleRun } from '#room/core/article.ts'
import type { MaskUse } from '#room/core/inside.ts'
import type { Command } from '#room/protocol/messages.ts'
import { planOf } from './lesson.ts'
import { currentRun, startsFrom } from './selectors.ts'
import type { Cause } from './cause.ts'
import type { Run } from './run.ts'
import type { State } from './state.ts'

/** Padded columns that the proof in training adds (PAD-3). */
const PROOF_COLUMNS = 12

/** What the worker is to be told after the state went from `before` to `after` because of `cause`. */
export function commandsFor(before: State, after: State, cause: Cause): Command[] {
  const { engine } = after
  if (engine.kind === 'starting') {
    return engine === before.engine ? [] : [{ type: 'open', backend: engine.asked }]
  }
  if (engine.kind === 'failed') return []
  const run = currentRun(after)
  const old = currentRun(before)
  const training: Command[] =
    run.phase.kind === 'running' ? [{ type: 'train', run: run.id, until: run.phase.goal }] : []

  if (cause.type === 'ready' || run.id !== old.id) {
    const asked = isFinishedArticle(after, run) ? [predict(after, run)] : []
    const looks = lookedAt(after) === null ? [] : [look(after, run)]
    const lengths = after.watchesLengths ? [watchLengths(after, run)] : []
    const follows = isFollowed(after) ? [follow(after, run)] : []
    const watches = [watch(after, run), ...follows, ...looks, ...lengths]
    return [load(after, run), ...watches, ...training, ...asked]
  }
  const commands: Command[] = []
  if (run.phase !== old.phase) commands.push(...training)
  if (wasPaused(old, run, cause)) commands.push({ type: 'pause', run: run.id })
  if (run.bits !== old.bits || before.padding !== after.padding) commands.push(watch(after, run))
  if (isFollowed(after) !== isFollowed(before)) commands.push(follow(after, run))
  if (lookedAt(after) !== lookedAt(before)) commands.push(look(after, run))
  if (run.trainingProof === 'computing' && old.trainingProof !== 'computing') {
    commands.push({ type: 'prove-training', run: run.id, columns: PROOF_COLUMNS })
  }
  if (after.watchesLengths !== before.watchesLengths) commands.push(watchLengths(after, run))
  if (isFinishedArticle(after, run) && !isFinishedArticle(before, old)) {
    commands.push(predict(after, run))
  }
  return commands
}

const load = ({ variant }: State, run: Run): Command => ({
  type: 'load',
  run: run.id,
  variant,
  settings: run.settings,
  state: run.checkpoint,
  weights: startsFrom(run)?.weights ?? null,
})

const watch = ({ padding }: State, run: Run): Command => ({
  type: 'watch',
  run: run.id,
  watched: { bits: run.bits, padding },
})

/** Whether the lesson is at a step that is about each epoch's answer. */
const isFollowed = ({ lesson }: State): boolean => lesson !== null && planOf(lesson.step).followed

const follow = (state: State, run: Run): Command => ({
  type: 'follow',
  run: run.id,
  on: isFollowed(state),
})

const watchLengths = ({ watchesLengths }: State, run: Run): Command => ({
  type: 'watch-lengths',
  run: run.id,
  on: watchesLengths,
})

/** With the mask or without it, where anybody looks inside at all. */
const lookedAt = ({ inside }: State): MaskUse | null => (inside.looking ? inside.mask : null)

const look = (state: State, run: Run): Command => ({
  type: 'look',
  run: run.id,
  mask: lookedAt(state),
})

/** What the article's section is to show; asked for again after each load, for the answer may have been lost. */
const predict = ({ variant }: State, run: Run): Command => ({
  type: 'predict',
  run: run.id,
  bits: ARTICLE_RUNS[variant].bits,
})

/** Whether the person stopped the run; what stopped by itself the worker knows. */
const wasPaused = (old: Run, now: Run, cause: Cause): boolean =>
  old.phase.kind === 'running' && now.phase.kind === 'paused' && cause.type !== 'stopped'

function isFinishedArticle({ variant }: State, run: Run): boolean {
  const { phase, settings, history } = run
  const isOver = phase.kind === 'finished' && history.length === settings.epochs
  return isOver && isArticleRun(variant, settings) && startsFrom(run) === null
}

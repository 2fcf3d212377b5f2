import { decodeAddress, isPlace } from '#room/core/address.ts'
import { REPLAY_SETTINGS } from '#room/core/article.ts'
import { MOST_PADDING } from '#room/core/padding.ts'
import { fieldsOf, fieldText } from '#room/core/readSettings.ts'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import { reduceBits } from './reduceBits.ts'
import { reduceCompare } from './reduceCompare.ts'
import { taskOf } from './lesson.ts'
import { leaveLesson, reduceLesson } from './reduceLesson.ts'
import { endSeries } from './reduceSeries.ts'
import { applyFields, freshRun, renumbered, startOver, withRun } from './runs.ts'
import {
  canProveTraining,
  checkedFields,
  currentRun,
  isUntouched,
  loadBlock,
  trainControls,
} from './selectors.ts'
import type { Intent } from './intents.ts'
import type { State } from './state.ts'

/** The state after a person did something. What cannot be done now changes nothing. */
export function reduceIntent(state: State, intent: Intent): State {
  switch (intent.type) {
    case 'choose-variant':
      return go(state, intent.variant)
    case 'edit-field':
      return applyFields(
        { ...state, fields: { ...state.fields, [intent.name]: intent.text } },
        'typed',
      )
    case 'commit-field':
      return applyFields(state)
    case 'article-value': {
      const text = fieldText(ARTICLE_SETTINGS[intent.name])
      return applyFields({ ...state, fields: { ...state.fields, [intent.name]: text } })
    }
    case 'article-values':
      return applyFields({ ...state, fields: fieldsOf(ARTICLE_SETTINGS) })
    case 'train':
      return train(state)
    case 'pause':
      // What was paused is not to train by itself after a reload.
      return currentRun(state).phase.kind === 'running'
        ? withRun({ ...state, openedRun: null }, { phase: { kind: 'paused', left: false } })
        : state
    case 'step': {
      if (!trainControls(state).canStep) return state
      const goal = currentRun(state).history.length + 1
      return withRun(state, { phase: { kind: 'running', goal, firm: true } })
    }
    case 'reset':
      return trainControls(state).canReset ? startOver(state) : state
    case 'load-weights':
      return loadBlock(state) === null ? startOver(state, { kind: 'loading' }, intent.given) : state
    case 'toggle-bit':
    case 'type-bits':
    case 'add-bit':
    case 'remove-bit':
    case 'clear-bits':
    case 'random-bits':
      return reduceBits(state, intent)
    case 'pad-steps': {
      const steps = Math.min(MOST_PADDING, Math.max(0, Math.round(intent.steps)))
      return { ...state, padding: { ...state.padding, steps } }
    }
    case 'pad-place':
      return { ...state, padding: { ...state.padding, place: intent.place } }
    case 'look-inside':
      return { ...state, inside: { ...state.inside, ...intent.change } }
    case 'prove-training':
      return canProveTraining(state) ? withRun(state, { trainingProof: 'computing' }) : state
    case 'replay-article': {
      const { backend, kernels } = checkedFields(state).settings
      const fields = fieldsOf({ ...REPLAY_SETTINGS, backend, kernels })
      const ready = { ...endSeries(state, 'stopped'), fields }
      return startOver(ready, { kind: 'running', goal: REPLAY_SETTINGS.epochs })
    }
    case 'pin':
    case 'unpin':
    case 'use-settings':
    case 'try-values':
    case 'stop-series':
    case 'forget-lost':
      return reduceCompare(state, intent, go)
    case 'lesson-step':
    case 'lesson-guess':
    case 'leave-lesson':
    case 'lesson-missing':
      return reduceLesson(state, intent, go)
    case 'watch-lengths':
      return intent.on === state.watchesLengths ? state : { ...state, watchesLengths: intent.on }
    case 'choose-locale':
      return { ...state, locale: intent.locale, localeChosen: true }
    case 'choose-theme':
      return { ...state, theme: intent.theme }
    case 'dismiss':
      return { ...state, notices: state.notices.filter((_, index) => index !== intent.index) }
    case 'restart-engine':
      return restartEngine(state)
    case 'show-all':
      return { ...state, hidden: [] }
    case 'kept-offline':
      return { ...state, keptOffline: intent.since }
    case 'newer-page': {
      const others = state.notices.filter(({ kind }) => kind !== 'newer-page')
      return { ...state, notices: [...others, { kind: 'newer-page' }] }
    }
    case 'load-newer-page':
      // The browser's work (main.tsx): the page stays as it is until the newer one stands in its place.
      return state
    case 'follow-address':
      return isPlace(intent.hash)
        ? state
        : followAddress(endSeries(leaveLesson(state), 'stopped'), intent.hash)
  }
}

/** Another worker, which goes on from the last checkpoint. */
export function restartEngine(state: State): State {
  const { history, checkpoint, settings } = currentRun(state)
  return {
    ...withRun(state, { history: history.slice(0, checkpoint?.epoch ?? 0) }),
    losses: 0,
    notices: state.notices.filter(({ kind }) => kind !== 'engine-failed'),
    engine: { kind: 'starting', asked: settings.backend },
  }
}

function train(state: State): State {
  const { main, canMain } = trainControls(state)
  if (!canMain || main === 'pause') return state
  const { settings, phase, history } = currentRun(state)
  const task = state.lesson && taskOf(state.lesson)
  // What the lesson tries out goes on to its own end, though somebody has paused it.
  const running =
    task?.variant === state.variant && history.length < task.goal
      ? ({ kind: 'running', goal: task.goal, firm: true } as const)
      : ({ kind: 'running', goal: settings.epochs } as const)
  if (main === 'resume' || phase.kind === 'untrained') return withRun(state, { phase: running })
  // A run that is over gives way to a new one, which takes what the fields say now.
  const next = startOver(state)
  return withRun(next, { phase: { kind: 'running', goal: currentRun(next).settings.epochs } })
}

/** Shows this variant. */
export const go = (state: State, variant: State['variant']): State =>
  variant === state.variant ? state : enter(leave(state), variant)

/** A tab that is left while it trains pauses there. */
function leave(state: State): State {
  return currentRun(state).phase.kind === 'running'
    ? withRun(state, { phase: { kind: 'paused', left: true } })
    : state
}

function enter(state: State, variant: State['variant']): State {
  const entered = { ...state, variant, draft: null }
  const run = currentRun(entered)
  const here =
    run.phase.kind === 'paused' ? { phase: { kind: 'paused', left: false } as const } : {}
  const numbered = { ...entered, nextRun: entered.nextRun + 1 }
  return applyFields(withRun(numbered, { ...renumbered(run, entered.nextRun), ...here }))
}

function followAddress(state: State, hash: string): State {
  const { address, problems, unknown } = decodeAddress(hash)
  const { variant, fields, bits, padSteps, place, lang, theme, look, hidden } = address
  const moved = go(state, variant)
  const next = applyFields({
    ...moved,
    fields,
    draft: null,
    theme: theme ?? state.theme,
    locale: lang ?? state.locale,
    localeChosen: lang !== null || state.localeChosen,
    padding: { place, steps: padSteps },
    inside: { ...moved.inside, ...look },
    hidden,
    openedRun: null,
    notices: [
      ...state.notices.filter(({ kind }) => kind !== 'bad-address' && kind !== 'unknown-keys'),
      ...(problems.length > 0 ? [{ kind: 'bad-address' as const, problems }] : []),
      ...(unknown.length > 0 ? [{ kind: 'unknown-keys' as const, parts: unknown }] : []),
    ],
  })
  const run = currentRun(next)
  const shown = withRun(next, { bits: freshRun(run.id, variant, run.settings, bits).bits })
  const begun = address.run ? runFromLink(shown) : shown
  const { lesson: step } = address
  return step === null ? begun : reduceLesson(begun, { type: 'lesson-step', step }, go)
}

/** A link that is to train does so where nothing is trained yet: what there is, no link takes away (URL-4). */
function runFromLink(state: State): State {
  const run = currentRun(state)
  if (!isUntouched(run)) return state
  const phase = { kind: 'running', goal: run.settings.epochs } as const
  return withRun({ ...state, openedRun: run.id }, { phase })
}

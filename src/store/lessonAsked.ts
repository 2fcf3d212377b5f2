import { ARTICLE_RUNS } from '#room/core/article.ts'
import { samePadding } from '#room/core/padding.ts'
import { differences, type Settings } from '#room/core/settings.ts'
import { LESSON_SETTINGS, planOf } from './lesson.ts'
import { currentRun } from './selectors.ts'
import type { State } from './state.ts'

/** Whether the shown run has these settings, of those that its variant has. */
export const hasSettings = (state: State, settings: Settings): boolean =>
  differences(state.variant, settings, currentRun(state).settings).length === 0

/** Whether the shown run has answered for the bits and the padding that stand there, by its latest weights. */
export function hasAnswered(state: State): boolean {
  const { history, answer, bits } = currentRun(state)
  if (answer?.epoch !== history.length || answer.bits !== bits) return false
  return samePadding(answer.padding, state.padding)
}

/** Whether the page still shows what the lesson's question is about: nobody has changed the run, bits, padding or mask. */
export function isAsAsked(state: State): boolean {
  const { lesson, variant, padding, inside } = state
  if (lesson === null || inside.mask !== 'model') return false
  const plan = planOf(lesson.step)
  const { variant: its, change, goal } = plan.trials.at(-1) ?? plan.needs
  const { history, bits } = currentRun(state)
  if (variant !== its || history.length !== goal || bits !== ARTICLE_RUNS[its].bits) return false
  if (!hasSettings(state, { ...LESSON_SETTINGS, ...change })) return false
  return samePadding(padding, plan.padding) && hasAnswered(state)
}

import { ARTICLE_RUNS } from '#room/core/article.ts'
import { samePadding } from '#room/core/padding.ts'
import { differences } from '#room/core/settings.ts'
import { LESSON_SETTINGS, planOf } from './lesson.ts'
import { currentRun } from './selectors.ts'
import type { State } from './state.ts'

/** Whether the page still shows what the lesson's question is about: nobody has changed the run, bits, padding or mask. */
export function isAsAsked(state: State): boolean {
  const { lesson, variant, padding, inside } = state
  if (lesson === null || inside.mask !== 'model') return false
  const plan = planOf(lesson.step)
  const { variant: its, change, goal } = plan.trials.at(-1) ?? plan.needs
  const { settings, history, bits, answer } = currentRun(state)
  if (variant !== its || history.length !== goal || bits !== ARTICLE_RUNS[its].bits) return false
  if (differences(its, { ...LESSON_SETTINGS, ...change }, settings).length > 0) return false
  if (answer?.epoch !== goal || answer.bits !== bits) return false
  return samePadding(padding, plan.padding) && samePadding(answer.padding, plan.padding)
}

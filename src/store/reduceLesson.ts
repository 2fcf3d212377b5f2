import { ARTICLE_RUNS } from '#room/core/article.ts'
import { LESSON_STEPS } from '#room/core/lessonSteps.ts'
import { fieldsOf } from '#room/core/readSettings.ts'
import { perVariant, VARIANTS, type Variant } from '#room/core/variants.ts'
import type { Event } from '#room/protocol/messages.ts'
import type { Intent } from './intents.ts'
import {
  LESSON_SETTINGS,
  planOf,
  type Lesson,
  type Reading,
  type Stage,
  type Task,
} from './lesson.ts'
import { hasAnswered, hasSettings } from './lessonAsked.ts'
import { reduceEvent } from './reduceEvent.ts'
import { withCompare } from './pins.ts'
import { endSeries } from './reduceSeries.ts'
import { freshRun, renumbered, startOver, withRun } from './runs.ts'
import { currentRun } from './selectors.ts'
import type { Run } from './run.ts'
import type { State } from './state.ts'

type LessonIntent = Extract<
  Intent,
  { type: 'lesson-step' | 'lesson-guess' | 'leave-lesson' | 'lesson-missing' }
>

/** The third step asks what is counted by here. */
const FIRST_LOOK = 3

/** Shows a variant, as a click on its tab does. */
type Go = (state: State, variant: Variant) => State

/** The state after a person began the lesson, went on in it, guessed, or left it. */
export function reduceLesson(state: State, intent: LessonIntent, go: Go): State {
  const { lesson } = state
  switch (intent.type) {
    case 'lesson-step': {
      const { step } = intent
      if (step < 1 || step > LESSON_STEPS) return state
      return toStep(lesson === null ? takeOver(state) : state, step, go)
    }
    case 'lesson-guess':
      if (lesson?.stage.kind !== 'asking') return state
      return tryOut(withLesson(state, { guess: intent.choice }), 0, go)
    case 'leave-lesson':
      return leaveLesson(state)
    case 'lesson-missing': {
      if (lesson === null) return state
      const notice = { kind: 'lesson-missing', step: lesson.step } as const
      const left = leaveLesson(state)
      return { ...left, notices: [...withoutMissing(left.notices), notice] }
    }
  }
}

const withoutMissing = (notices: State['notices']) =>
  notices.filter(({ kind }) => kind !== 'lesson-missing')

/** Goes on where the page has become what was asked of it. */
export function advanceLesson(state: State, go: Go): State {
  const { lesson } = state
  if (lesson === null) return state
  const { step, stage, readings } = lesson
  const { needs, trials } = planOf(step)
  if (stage.kind === 'preparing') {
    return isDone(state, needs.goal) ? withLesson(state, { stage: { kind: 'asking' } }) : state
  }
  if (stage.kind !== 'trying') return state
  const followed = planOf(step).followed ? withCourse(state) : state
  if (!isDone(followed, trials[stage.task]?.goal ?? 0)) return followed
  const read = { readings: [...readings, ...reading(followed)] }
  return tryOut(withLesson(followed, read), stage.task + 1, go)
}

/** Takes down what it says after another epoch. */
function withCourse(state: State): State {
  const { answer } = currentRun(state)
  const course = state.lesson?.course ?? []
  // After a restart some epochs are answered twice, with the same numbers.
  if (answer === null || answer.epoch <= (course.at(-1)?.epoch ?? -1)) return state
  const { epoch, prediction } = answer
  return withLesson(state, { course: [...course, { epoch, prediction }] })
}

/** All as it was before the lesson, a run that trained then being paused (LES-1). */
export function leaveLesson(state: State): State {
  if (state.lesson === null) return state
  const { series, ...kept } = state.lesson.kept
  const run = renumbered(kept.runs[kept.variant], state.nextRun)
  const runs = { ...kept.runs, [kept.variant]: run }
  // Whether somebody looks inside is no matter of the lesson.
  const inside = { ...kept.inside, looking: state.inside.looking }
  const nextRun = state.nextRun + 1
  return {
    ...withCompare(state, { series }),
    ...kept,
    inside,
    runs,
    draft: null,
    nextRun,
    lesson: null,
  }
}

/** What the worker still says of the runs that wait for the end of the lesson; null where it speaks of another. */
export function keptEvent(state: State, event: Event): State | null {
  const { lesson } = state
  if (lesson === null || !('run' in event)) return null
  const { kept } = lesson
  if (!VARIANTS.some((variant) => kept.runs[variant].id === event.run)) return null
  // Of a lost context the page itself is to hear.
  if (event.type === 'context-lost') return null
  const { runs } = reduceEvent({ ...state, runs: kept.runs, variant: kept.variant }, event)
  return withLesson(state, { kept: { ...kept, runs } })
}

function withLesson(state: State, change: Partial<Lesson>): State {
  return state.lesson === null ? state : { ...state, lesson: { ...state.lesson, ...change } }
}

/** Puts aside what is on the page; the lesson has runs of its own. */
function takeOver(state: State): State {
  const { variant, fields, runs, padding, hidden, openedRun, inside, nextRun, ...rest } = state
  const { series } = state.compare
  const aside = perVariant((each): Run => {
    const run = runs[each]
    const { phase } = run
    return phase.kind === 'running' ? { ...run, phase: { kind: 'paused', left: false } } : run
  })
  const kept = { variant, fields, runs: aside, padding, hidden, openedRun, inside, series }
  return {
    ...rest,
    compare: { ...state.compare, series: null },
    notices: withoutMissing(state.notices),
    variant,
    fields: fieldsOf(LESSON_SETTINGS),
    padding: planOf(1).padding,
    hidden: [],
    openedRun: null,
    inside,
    draft: null,
    runs: perVariant((each, index) => freshRun(nextRun + index, each, LESSON_SETTINGS)),
    nextRun: nextRun + VARIANTS.length,
    lesson: { step: 1, stage: { kind: 'preparing' }, guess: null, readings: [], course: [], kept },
  }
}

function toStep(state: State, step: number, go: Go): State {
  const stage: Stage = { kind: 'preparing' }
  const there = withLesson(state, { step, stage, guess: null, readings: [], course: [] })
  const { needs } = planOf(step)
  const ready = begin(there, needs, go)
  // The sixth step looks at padding, the others at the first few bits.
  const { bits } = currentRun(ready)
  const at = step === 6 ? bits.length + 1 : FIRST_LOOK
  return { ...ready, inside: { ...ready.inside, mask: 'model', step: at } }
}

/** Begins with the next of what is to be tried out; where nothing is left, the answer is told. */
function tryOut(state: State, task: number, go: Go): State {
  const next = state.lesson && planOf(state.lesson.step).trials[task]
  if (!next) return withLesson(state, { stage: { kind: 'told' } })
  return begin(withLesson(state, { stage: { kind: 'trying', task } }), next, go)
}

/** Brings the page to the task's run, and lets it train up to its goal. What is there already is not trained again. */
function begin(state: State, { variant, change, goal }: Task, go: Go): State {
  const { padding } = state.lesson === null ? state : planOf(state.lesson.step)
  const settings = { ...LESSON_SETTINGS, ...change }
  // A series that was begun in the lesson would go on with the task's run.
  const shown = go(endSeries(state, 'stopped'), variant)
  const page = { ...shown, fields: fieldsOf(settings), padding, draft: null }
  const here =
    goesOn(currentRun(page), goal) && hasSettings(page, settings) ? page : startOver(page)
  const ready = withRun(here, { bits: ARTICLE_RUNS[variant].bits })
  const { history } = currentRun(ready)
  if (history.length >= goal) return ready
  return withRun(ready, { phase: { kind: 'running', goal, firm: true } })
}

/** Whether the run can come to the goal, or stands there. */
function goesOn({ phase, history }: Run, goal: number): boolean {
  if (phase.kind === 'diverged' || phase.kind === 'refused') return false
  return history.length < goal || (history.length === goal && phase.kind !== 'running')
}

/** Whether the shown run stands at the goal, and has answered there. */
function isDone(state: State, goal: number): boolean {
  const { phase, history } = currentRun(state)
  const rests = phase.kind === 'untrained' || phase.kind === 'paused' || phase.kind === 'finished'
  return rests && history.length >= goal && hasAnswered(state)
}

function reading(state: State): Reading[] {
  const { answer, history, settings } = currentRun(state)
  if (answer === null) return []
  const { maskValue } = settings
  return [{ ...answer, maskValue, valLoss: history.at(-1)?.valLoss ?? null }]
}

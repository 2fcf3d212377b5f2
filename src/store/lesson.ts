import { ARTICLE_PADDING } from '#room/core/article.ts'
import { trueSum } from '#room/core/bits.ts'
import type { Part } from '#room/core/parts.ts'
import type { Padding } from '#room/core/padding.ts'
import type { Fields } from '#room/core/readSettings.ts'
import type { Answer } from '#room/core/results.ts'
import { ARTICLE_SETTINGS, type Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import type { RunId } from '#room/protocol/messages.ts'
import type { Series } from './compare.ts'
import type { InsideView } from './insideView.ts'
import type { Run } from './run.ts'

/** What was on the page before the lesson, and is there again after it (LES-1). */
interface Kept {
  readonly variant: Variant
  readonly fields: Fields
  readonly runs: Readonly<Record<Variant, Run>>
  readonly padding: Padding
  readonly hidden: readonly Part[]
  readonly openedRun: RunId | null
  readonly inside: InsideView
  /** One under way waits where it is, as its run does. */
  readonly series: Series | null
}

/** What came of something that was tried after the guess. */
export interface Reading extends Answer {
  readonly maskValue: number
  readonly valLoss: number | null
}

/** What it said to the lesson's bits after each epoch that was followed. */
export interface CourseAnswer {
  readonly epoch: number
  readonly prediction: number
}

export type Stage =
  /** The page is made what the step needs. */
  | { readonly kind: 'preparing' }
  | { readonly kind: 'asking' }
  /** The guess is made; the page tries it out. */
  | { readonly kind: 'trying'; readonly task: number }
  | { readonly kind: 'told' }

/** The lesson as it goes on, on the living page. */
export interface Lesson {
  /** Counted from 1. */
  readonly step: number
  readonly stage: Stage
  /** Which of the step's choices; null before the guess. */
  readonly guess: number | null
  readonly readings: readonly Reading[]
  /** Oldest first; of the step that follows each epoch. */
  readonly course: readonly CourseAnswer[]
  readonly kept: Kept
}

/** A run to be brought so far. */
export interface Task {
  readonly variant: Variant
  /** Where it differs from the lesson's settings. */
  readonly change: Partial<Settings>
  /** Epochs; 0: untrained. */
  readonly goal: number
}

interface Plan {
  /** What the question is about. */
  readonly needs: Task
  /** What is tried out, one after the other, once there is a guess. */
  readonly trials: readonly Task[]
  /** Whether each epoch's answer is wanted, none left out. */
  readonly followed: boolean
  readonly padding: Padding
}

/** The article's, on the backend that every browser has and that is quick without a graphics card. */
export const LESSON_SETTINGS: Settings = { ...ARTICLE_SETTINGS, backend: 'wasm', kernels: 'fused' }

const PADDED: Padding = { place: 'behind', steps: ARTICLE_PADDING }
/** Before the fifth step nothing is said of padding at the sequence. */
const BARE: Padding = { place: 'behind', steps: 0 }

const fixed = (goal: number, change: Partial<Settings> = {}): Task => ({
  variant: 'fixed',
  change,
  goal,
})
const masking = (goal: number, change: Partial<Settings> = {}): Task => ({
  variant: 'masking',
  change,
  goal,
})
const END = LESSON_SETTINGS.epochs
const REPLAY = { updateOrder: 'dense-first' } as const

/** Step by step: nothing known, learning, a running count, unequal rows, padding, why, no mask, a mask that bites, the article. */
const PLANS: readonly Plan[] = [
  planned(BARE, fixed(0)),
  { ...planned(BARE, fixed(0), fixed(3), fixed(20), fixed(END)), followed: true },
  // Of Masking: only rows of many lengths teach what to say on the way.
  planned(BARE, masking(END)),
  planned(BARE, masking(END)),
  planned(PADDED, masking(END)),
  planned(PADDED, masking(END)),
  planned(PADDED, masking(END)),
  planned(PADDED, masking(0), masking(END, { maskValue: 0 }), masking(END, { maskValue: 1 })),
  planned(PADDED, fixed(0, REPLAY), fixed(END, REPLAY)),
]

function planned(padding: Padding, needs: Task, ...trials: readonly Task[]): Plan {
  return { needs, trials, padding, followed: false }
}

export function planOf(step: number): Plan {
  const plan = PLANS[step - 1]
  if (plan === undefined) throw new Error(`the lesson has no step ${String(step)}`)
  return plan
}

/** What the page is brought to just now; null while the step asks or has told. */
export function taskOf({ step, stage }: Lesson): Task | null {
  const { needs, trials } = planOf(step)
  if (stage.kind === 'preparing') return needs
  return stage.kind === 'trying' ? (trials[stage.task] ?? null) : null
}

/** Within a half of the true sum, rounding gives it. */
const HALF = 0.5

/** The first epoch from which on the answer stays within a half of the sum; null where it does not end there. */
export function settledFrom(course: readonly CourseAnswer[], sum: number): number | null {
  const isFar = ({ prediction }: CourseAnswer) => !(Math.abs(prediction - sum) < HALF)
  return course[course.findLastIndex(isFar) + 1]?.epoch ?? null
}

/** The epoch that the loss chart marks; null: none. */
export function markedEpoch(lesson: Lesson | null): number | null {
  if (lesson?.stage.kind !== 'told' || !planOf(lesson.step).followed) return null
  const bits = lesson.readings[0]?.bits
  return bits === undefined ? null : settledFrom(lesson.course, trueSum(bits))
}

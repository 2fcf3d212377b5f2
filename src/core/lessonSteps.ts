/** How many steps the lesson has; they are counted from 1. */
export const LESSON_STEPS = 9

/** The step that a text names; undefined where it names none. */
export function readLessonStep(text: string): number | undefined {
  const step = /^\d$/.test(text) ? Number(text) : 0
  return step >= 1 && step <= LESSON_STEPS ? step : undefined
}

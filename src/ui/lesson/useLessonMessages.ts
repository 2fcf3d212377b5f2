import { useTally } from '#room/ui/common/tally.ts'
import { lesson as en } from '#room/ui/messages/en/lesson.ts'
import { lesson as ja } from '#room/ui/messages/ja/lesson.ts'

const catalogue = { en, ja } as const

export type LessonMessages = typeof en

/** The words of the lesson in the language that was chosen. */
export function useLessonMessages(): LessonMessages {
  return catalogue[useTally((state) => state.locale)]
}

import { useState } from 'react'
import { currentRun } from '#room/store/selectors.ts'
import { isAsAsked } from '#room/store/lessonAsked.ts'
import { taskOf } from '#room/store/lesson.ts'
import type { State } from '#room/store/state.ts'
import { useTally } from '#room/ui/common/tally.ts'
import { lessonFacts, type LessonFacts } from './lessonFacts.ts'
import { saidTexts } from './saidTexts.ts'
import { useLessonMessages, type LessonMessages } from './useLessonMessages.ts'

interface LessonAnswerProps {
  readonly said: LessonMessages['steps'][number]
}

const lessonOf = (state: State) => state.lesson

/** What is being done for the answer; then the answer, beside the guess. */
export function LessonAnswer({ said }: LessonAnswerProps) {
  const words = useLessonMessages()
  const locale = useTally((state) => state.locale)
  // Not by a selector: the facts are made anew each time, from what these are.
  const run = useTally(currentRun)
  const lesson = useTally(lessonOf)
  const isHere = useTally(isAsAsked)
  // What came out stays as it came out, whatever is tried on the page afterwards.
  const [found, setFound] = useState<LessonFacts | null>(null)
  const facts = found ?? (lesson !== null && isHere ? lessonFacts({ lesson, run }) : null)
  if (facts !== found) setFound(facts)
  if (lesson === null) return null
  const { stage, guess } = lesson
  if (stage.kind === 'asking') return null
  if (stage.kind !== 'told') return <Work />
  // What goes on inside is computed as soon as it is in view.
  if (facts === null || guess === null) return <p>{isHere ? words.preparing : words.changed}</p>
  const { choices } = said
  const mine = choices[guess] ?? ''
  const came = facts.right === null ? null : choices[facts.right]
  const verdict =
    facts.right === guess
      ? words.guessedRight(mine)
      : came
        ? words.guessedWrong(mine, came)
        : words.guessedNone(mine)
  return (
    <>
      <p>
        <b>{verdict}</b>
      </p>
      {saidTexts(facts, words, locale).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>{facts.holds ? said.thought : said.otherwise}</p>
      {!isHere && <p className="hint">{words.since}</p>}
    </>
  )
}

/** How far the page is with what the step needs, or with trying it out. */
function Work() {
  const words = useLessonMessages()
  const lesson = useTally(lessonOf)
  const { phase, history } = useTally(currentRun)
  const failed = useTally((state) => state.engine.kind === 'failed')
  if (lesson === null) return null
  const { stage } = lesson
  const goal = taskOf(lesson)?.goal ?? 0
  if (failed || phase.kind === 'diverged' || phase.kind === 'refused') return <p>{words.stopped}</p>
  if (phase.kind === 'paused' && history.length < goal) return <p>{words.waiting}</p>
  // The number is for the eye: read out, it would never end.
  if (stage.kind === 'trying') return <p aria-live="off">{words.trying(history.length, goal)}</p>
  return (
    <p aria-live="off">
      {goal === 0 ? words.preparing : words.preparingEpoch(history.length, goal)}
    </p>
  )
}

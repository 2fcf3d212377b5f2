import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { LESSON_STEPS } from '#room/core/lessonSteps.ts'
import type { Lesson } from '#room/store/lesson.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { LESSON_BUTTON } from '#room/ui/header/Header.tsx'
import covering from './covering.module.css'
import { Guess } from './Guess.tsx'
import styles from './LessonDock.module.css'
import { LessonAnswer } from './LessonAnswer.tsx'
import { useLessonMessages } from './useLessonMessages.ts'
import { usePointing } from './usePointing.ts'

/** The lesson: a dock at the foot of the page, beside which the page goes on living. */
export function LessonDock() {
  const lesson = useTally((state) => state.lesson)
  const dispatch = useDispatch()
  useLeaving(() => dispatch({ type: 'leave-lesson' }))
  return lesson && <Dock key={lesson.step} lesson={lesson} />
}

function Dock({ lesson: { step, stage, guess } }: { readonly lesson: Lesson }) {
  const words = useLessonMessages()
  const dispatch = useDispatch()
  const title = useRef<HTMLHeadingElement>(null)
  const told = stage.kind === 'told'
  const [folded, setFolded] = useState(false)
  const id = useId()
  usePointing(step, stage.kind)
  useEffect(() => {
    // A new step is read from its beginning.
    title.current?.focus({ preventScroll: true })
  }, [])

  const said = words.steps[step - 1]
  if (said === undefined) return null
  const leave = () => dispatch({ type: 'leave-lesson' })
  const go = (to: number) => dispatch({ type: 'lesson-step', step: to })
  return (
    <section
      className={`${styles['dock']} ${covering['lesson']}`}
      data-step={step}
      data-told={told}
      aria-label={words.name}
    >
      <div className={styles['body']}>
        <div className={styles['head']}>
          <p className="hint">{words.stepOf(step, LESSON_STEPS)}</p>
          <h2 ref={title} tabIndex={-1}>
            {said.title}
          </h2>
          <p className={styles['text']} hidden={folded}>
            {said.text}
          </p>
        </div>
        <div id={id} className={styles['talk']} hidden={folded}>
          <Guess
            question={said.question}
            choices={said.choices}
            guess={guess}
            open={stage.kind === 'asking'}
            onGuess={(choice) => dispatch({ type: 'lesson-guess', choice })}
          />
          <div className={styles['answer']} aria-live="polite">
            <LessonAnswer said={said} />
          </div>
        </div>
        <div className={styles['buttons']}>
          <Button disabled={step === 1} onClick={() => go(step - 1)}>
            {words.back}
          </Button>
          {step < LESSON_STEPS ? (
            <Button onClick={() => go(step + 1)}>{words.next}</Button>
          ) : (
            <Button onClick={leave}>{words.finish}</Button>
          )}
          <Button
            kind="bare"
            aria-expanded={!folded}
            aria-controls={id}
            onClick={() => setFolded(!folded)}
          >
            {folded ? words.unfold : words.fold}
          </Button>
          <Button kind="bare" onClick={leave}>
            {words.leave}
          </Button>
          <p className={`hint ${styles['leaveHint']}`} hidden={folded}>
            {words.leaveHint}
          </p>
        </div>
      </div>
    </section>
  )
}

/** Escape leaves, wherever the focus is; and whoever leaves finds the focus where the lesson begins. */
function useLeaving(leave: () => void): void {
  const latest = useRef(leave)
  useEffect(() => {
    latest.current = leave
  })
  // In the layout's effect: a key that is pressed as soon as the lesson is seen must not be lost.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) latest.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  useEffect(() => () => document.getElementById(LESSON_BUTTON)?.focus(), [])
}

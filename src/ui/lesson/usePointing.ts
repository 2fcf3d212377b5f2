import { useEffect } from 'react'
import type { Stage } from '#room/store/lesson.ts'
import styles from './pointing.module.css'

/** What each step points at: the first of these that is on the page. */
const TARGETS: readonly (readonly string[])[] = [
  ['#answer', '#try'],
  ['#train figure', '#train'],
  ['#inside figure', '#inside', '#try'],
  ['#data figure', '#data'],
  ['#proof .side', '#proof'],
  // The second figure is the cell state.
  ['#inside figure:not(:first-child)', '#inside', '#proof'],
  ['#proof .mid', '#proof'],
  ['#train figure', '#train'],
  ['#article .scroll', '#article'],
]

const AGAIN_MS = 100
const TRIES = 50

/** Outlines the part of the page that the step speaks of, and brings it into sight above the lesson. */
export function usePointing(step: number, stage: Stage['kind']): void {
  useEffect(() => {
    let pointed: HTMLElement | null = null
    let tries = 0
    let waiting = 0
    const point = () => {
      // The sections below the stage may still be on their way.
      pointed = find(step)
      if (pointed === null) {
        if (tries++ < TRIES) waiting = window.setTimeout(point, AGAIN_MS)
        return
      }
      pointed.classList.add(styles['pointed'] ?? '')
      pointed.scrollIntoView({ block: 'start' })
    }
    point()
    return () => {
      window.clearTimeout(waiting)
      pointed?.classList.remove(styles['pointed'] ?? '')
    }
  }, [step])
  useEffect(() => {
    // What was made ready, or trained for the answer, may have moved it.
    if (stage !== 'trying') find(step)?.scrollIntoView({ block: 'start' })
  }, [step, stage])
}

function find(step: number): HTMLElement | null {
  for (const selector of TARGETS[step - 1] ?? []) {
    const element = document.querySelector<HTMLElement>(selector)
    if (element !== null) return element
  }
  return null
}

import { useEffect } from 'react'
import styles from './pointing.module.css'

/** What each step points at: the first of these that is on the page. */
const TARGETS: readonly (readonly string[])[] = [
  ['#try'],
  ['#train'],
  ['#inside figure', '#inside', '#try'],
  ['#data'],
  ['#proof .side', '#proof'],
  ['#inside', '#proof'],
  ['#proof .mid', '#proof'],
  ['#train'],
  ['#article'],
]

const AGAIN_MS = 100
const TRIES = 50

/** Outlines the part of the page that the step speaks of, and brings it into sight above the lesson. */
export function usePointing(step: number, told: boolean): void {
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
    // What was trained for the answer may have moved it.
    if (told) find(step)?.scrollIntoView({ block: 'start' })
  }, [step, told])
}

function find(step: number): HTMLElement | null {
  for (const selector of TARGETS[step - 1] ?? []) {
    const element = document.querySelector<HTMLElement>(selector)
    if (element !== null) return element
  }
  return null
}

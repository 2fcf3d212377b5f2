import type { ReactNode } from 'react'

/** Stylesheets that did not come: an import that is tried again takes them for there, so they are asked for here. */
let lost: readonly HTMLLinkElement[] = []

/** The lesson's file and its looks; rejects where either does not come, and may be called again then. */
export async function fetchLesson(): Promise<() => ReactNode> {
  const failed: HTMLLinkElement[] = []
  const note = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failed.push(target)
  }
  // A link's error does not bubble.
  addEventListener('error', note, { capture: true })
  try {
    await Promise.all(lost.map(renew))
    const { LessonDock } = await import('#room/ui/lesson/LessonDock.tsx')
    return LessonDock
  } finally {
    removeEventListener('error', note, { capture: true })
    lost = failed
  }
}

function renew(link: HTMLLinkElement): Promise<void> {
  const again = link.cloneNode()
  return new Promise((resolve, reject) => {
    again.addEventListener('load', () => {
      resolve()
    })
    again.addEventListener('error', () => {
      reject(new Error('no stylesheet'))
    })
    link.replaceWith(again)
  })
}

import type { Intent } from '#room/store/intents.ts'

type Told = Extract<Intent, { type: 'kept-offline' | 'newer-page' }>

/**
 * Has the browser keep all files of the page, so that later visits need no network (the build makes `sw.js`). A newer
 * page is fetched and waits: nothing changes until the function that this gives is called, which loads it. Browsers that
 * keep nothing are told nothing, and are no error.
 */
export function keepOffline(tell: (told: Told) => void): () => void {
  const { serviceWorker } = navigator
  let kept = false
  let asked = false
  let waiting: ServiceWorker | null = null

  const keep = (since: 'now' | 'before') => {
    if (kept) return
    kept = true
    tell({ type: 'kept-offline', since })
  }
  const offer = (newer: ServiceWorker | null) => {
    waiting = newer
    tell({ type: 'newer-page' })
  }
  /** What is being fetched: the first page that is kept, or a newer one. */
  const follow = (worker: ServiceWorker | null) => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && kept) offer(worker)
      if (worker.state === 'activated') keep('now')
    })
  }
  const register = async () => {
    const registration = await serviceWorker.register('./sw.js')
    if (registration.active) keep('before')
    if (registration.active && registration.waiting) offer(registration.waiting)
    follow(registration.installing)
    registration.addEventListener('updatefound', () => {
      follow(registration.installing)
    })
  }

  serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload()
    // Another tab has loaded the newer page, and what this one has not loaded yet is no longer kept.
    else if (kept) offer(null)
  })
  register().catch(() => {
    // Private windows, a full disk, a server without the file: the page works all the same, with a network.
  })

  return () => {
    asked = true
    // Where another tab has loaded it already, there is nobody to wait for.
    if (waiting?.state === 'installed') waiting.postMessage({ type: 'SKIP_WAITING' })
    else location.reload()
  }
}

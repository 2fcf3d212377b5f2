import { addressOf } from '#room/store/address.ts'
import type { Store } from '#room/store/store.ts'

/** Browsers refuse too many changes of the address in a row; a slider makes many. */
const WRITE_MS = 250
/** Some refuse by an error, until some time has passed. */
const REFUSED_MS = 2000

/**
 * Address ↔ state (URL-1): follows changes of the address, and keeps the address up to date. Gives what brings it up to
 * date at once.
 */
export function syncAddress(store: Store, follow: (hash: string) => void): () => void {
  addEventListener('hashchange', () => {
    if (location.hash.slice(1) !== addressOf(store.getState())) follow(location.hash)
  })

  let waiting = false
  const write = () => {
    waiting = false
    const hash = addressOf(store.getState())
    if (hash === location.hash.slice(1)) return
    const address = hash === '' ? location.pathname + location.search : `#${hash}`
    try {
      history.replaceState(history.state, '', address)
    } catch {
      writeIn(REFUSED_MS)
    }
  }
  const writeIn = (ms: number) => {
    if (waiting) return
    waiting = true
    setTimeout(write, ms)
  }
  store.subscribe(() => {
    writeIn(WRITE_MS)
  })
  return write
}

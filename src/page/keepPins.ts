import { placed, type PinnedRun } from '#room/core/pinnedRun.ts'
import type { NotKept, PinLoss } from '#room/store/compare.ts'
import type { Keeping } from '#room/store/keeping.ts'
import type { Store } from '#room/store/store.ts'
import { addPins, readPins, removePins } from './pinStore.ts'

/** Pinned runs ↔ IndexedDB (RUN-2): brings back those of earlier visits, and keeps what is pinned from now on. */
export function keepPins(store: Store, tell: (what: Keeping) => void): void {
  /** The pins of the page that are kept, and under which key. */
  const kept = new Map<PinnedRun, number>()
  /** Keys of what could not be read. */
  let unreadable: number[] = []

  const read = async () => {
    const lost: PinLoss[] = []
    const found: { readonly key: number; readonly pin: PinnedRun }[] = []
    for (const { key, read: one } of await readPins()) {
      if ('pin' in one) found.push({ key, pin: one.pin })
      else {
        lost.push(one.problem)
        unreadable.push(key)
      }
    }
    const taken = store.getState().compare.pins
    const pins = placed(
      found.map(({ pin }) => pin),
      taken,
    )
    found.forEach(({ key }, at) => {
      const pin = pins[at]
      if (pin === undefined) lost.push('no-room')
      else kept.set(pin, key)
    })
    if (found.length > 0 || lost.length > 0) tell({ type: 'pins-read', pins, lost })
  }

  const write = async () => {
    const { pins, lost } = store.getState().compare
    const added = pins.filter((pin) => !kept.has(pin))
    const gone = [...kept].filter(([pin]) => !pins.includes(pin))
    const forgotten = lost.length === 0 ? unreadable : []
    if (added.length + gone.length + forgotten.length === 0) return
    await removePins([...gone.map(([, key]) => key), ...forgotten])
    for (const [pin] of gone) kept.delete(pin)
    if (forgotten.length > 0) unreadable = []
    const keys = await addPins(added)
    added.forEach((pin, at) => kept.set(pin, keys[at] ?? -1))
    tell({ type: 'pins-kept' })
  }

  // One after the other: what is written first must be there before it is removed.
  let queue = read().catch((error: unknown) => {
    // A browser that forbids storage has nothing of ours.
    if (whyNotKept(error) !== 'forbidden') tell({ type: 'pins-read', pins: [], lost: ['store'] })
  })
  const keep = () => {
    queue = queue.then(write).catch((error: unknown) => {
      tell({ type: 'pins-not-kept', why: whyNotKept(error) })
    })
  }
  keep()
  store.subscribe((after, before) => {
    const { pins, lost } = after.compare
    if (pins !== before.compare.pins || lost !== before.compare.lost) keep()
  })
}

function whyNotKept(error: unknown): NotKept {
  const name = error instanceof Error ? error.name : ''
  if (name === 'QuotaExceededError') return 'full'
  const isForbidden = /^(SecurityError|InvalidStateError|NotAllowedError|ReferenceError)$/.test(
    name,
  )
  return isForbidden ? 'forbidden' : 'failed'
}

import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { PinnedRun } from '#room/core/pinnedRun.ts'
import {
  readStoredPin,
  storedPin,
  type StoredPin,
  type StoredProblem,
} from '#room/core/storedPin.ts'

const DATABASE = 'tally'
const PINS = 'pins'

interface Schema extends DBSchema {
  // The keys are the database's own: pages beside each other may each keep a run A.
  [PINS]: { key: number; value: StoredPin }
}

/** Something that is kept, and where. */
export interface Kept {
  readonly key: number
  readonly read: { readonly pin: PinnedRun } | { readonly problem: StoredProblem }
}

/** All that is kept, oldest first. Rejects as IndexedDB does. */
export function readPins(): Promise<Kept[]> {
  return withDatabase(async (database) => {
    const { store, done } = database.transaction(PINS)
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll(), done])
    return keys.map((key, at) => ({ key, read: readStoredPin(values[at]) }))
  })
}

/** Keeps these, and gives the key of each. All of them or none. */
export function addPins(pins: readonly PinnedRun[]): Promise<number[]> {
  return withDatabase(async (database) => {
    const { store, done } = database.transaction(PINS, 'readwrite')
    const [keys] = await Promise.all([
      Promise.all(pins.map((pin) => store.add(storedPin(pin)))),
      done,
    ])
    return keys
  })
}

/** Keeps what has these keys no longer. */
export function removePins(keys: readonly number[]): Promise<void> {
  return withDatabase(async (database) => {
    const { store, done } = database.transaction(PINS, 'readwrite')
    await Promise.all([...keys.map((key) => store.delete(key)), done])
  })
}

/** Opened for each piece of work: so nothing is in the way of another page, or of a browser that clears its data. */
async function withDatabase<Result>(
  work: (database: IDBPDatabase<Schema>) => Promise<Result>,
): Promise<Result> {
  const database = await openDB<Schema>(DATABASE, 1, {
    upgrade(made) {
      made.createObjectStore(PINS, { autoIncrement: true })
    },
  })
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

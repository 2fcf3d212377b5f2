import type { Event, Failure } from '#room/protocol/messages.ts'
import type { Endpoint } from '#room/protocol/client.ts'
import EngineWorker from '#room/worker/main.ts?worker'

/** Starts the worker that trains. `onDeath` is called once, whether it broke or was killed. */
export function spawnWorker(
  onEvent: (event: Event) => void,
  onDeath: (failure: Failure) => void,
): Endpoint {
  // randomUUID is only for pages served securely; a classroom's own server may not be.
  const name = `tally-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`
  let worker: Worker
  try {
    worker = new EngineWorker({ name })
  } catch (error) {
    // Some browsers refuse at once what others refuse by an event; heard as late as that, it finds the caller ready.
    setTimeout(() => {
      onDeath({ cause: 'unloadable', detail: String(error) })
    })
    return { post: () => {}, end: () => {} }
  }
  const over = new AbortController()
  const die = (failure: Failure) => {
    if (over.signal.aborted) return
    over.abort()
    worker.terminate()
    onDeath(failure)
  }

  worker.addEventListener('message', (message: MessageEvent<Event>) => {
    // Once it speaks it holds its lock, or was refused it; when we are given that, it is gone.
    if (message.data.type === 'ready') waitForEnd(name, over.signal, die)
    onEvent(message.data)
  })
  worker.addEventListener('error', (event) => {
    // Of a script that could not be loaded the browser says nothing.
    die(
      event.message
        ? { cause: 'bug', detail: event.message }
        : { cause: 'unloadable', detail: null },
    )
  })
  worker.addEventListener('messageerror', () => {
    die({ cause: 'unreadable', detail: null })
  })

  return {
    post: (command) => {
      worker.postMessage(command)
    },
    end: () => {
      over.abort()
      worker.terminate()
    },
  }
}

function waitForEnd(name: string, signal: AbortSignal, die: (failure: Failure) => void): void {
  if (!('locks' in navigator)) return
  const { locks } = navigator
  locks
    .query()
    .then(({ held = [] }) => {
      // A lock that the worker was refused says nothing of its end.
      if (!held.some((lock) => lock.name === name)) return
      return locks.request(name, { signal }, () => {
        die({ cause: 'gone', detail: null })
      })
    })
    .catch(() => {
      // The page is refused locks, or it ended the worker itself and the wait was called off.
    })
}

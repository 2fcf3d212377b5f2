import { giveWay } from '#room/engine/giveWay.ts'
import { openEngine } from '#room/engine/openEngine.ts'
import type { Command, Event } from '#room/protocol/messages.ts'
import { makeServer } from '#room/protocol/server.ts'

declare const self: DedicatedWorkerGlobalScope

/**
 * Holds the lock that bears this worker's name until the worker is gone, however it goes: a worker that was killed
 * says nothing, but its lock falls free, and the page waits for that (page/spawnWorker.ts). Where there are no locks
 * (the page is not served securely) or none is given (the browser keeps no data of this site), the page learns only of
 * deaths that are announced.
 */
function holdLock(): Promise<void> {
  if (!('locks' in navigator)) return Promise.resolve()
  return new Promise((settled) => {
    navigator.locks
      .request(self.name, () => {
        settled()
        return new Promise(() => {})
      })
      .catch(() => settled())
  })
}

const receive = makeServer({
  openEngine,
  post: (event: Event) => {
    // A megabyte where the model is large: moved, not copied.
    self.postMessage(event, event.type === 'inside' ? [event.inside.states.buffer] : [])
  },
  now: () => performance.now(),
  breathe: giveWay,
})

const lock = holdLock()

self.addEventListener('message', (message: MessageEvent<Command>) => {
  void receiveAfterLock(message.data)
})

async function receiveAfterLock(command: Command): Promise<void> {
  await lock
  receive(command)
}

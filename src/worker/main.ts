import { giveWay } from '#room/engine/giveWay.ts'
import { openEngine } from '#room/engine/openEngine.ts'
import type { Command, Event } from '#room/protocol/messages.ts'
import { makeServer } from '#room/protocol/server.ts'

declare const self: DedicatedWorkerGlobalScope

/**
 * Holds the lock that bears this worker's name until the worker is gone, however it goes: a worker that was killed
 * says nothing, but its lock falls free, and the page waits for that (page/spawnWorker.ts).
 */
function holdLock(): Promise<void> {
  // A page that is not served securely has no locks; it then learns only of deaths that are announced.
  if (!('locks' in navigator)) return Promise.resolve()
  return new Promise((held) => {
    void navigator.locks.request(self.name, () => {
      held()
      return new Promise(() => {})
    })
  })
}

const receive = makeServer({
  openEngine,
  post: (event: Event) => {
    self.postMessage(event)
  },
  now: () => performance.now(),
  breathe: giveWay,
})

const held = holdLock()

self.addEventListener('message', (message: MessageEvent<Command>) => {
  void receiveOnceHeld(message.data)
})

async function receiveOnceHeld(command: Command): Promise<void> {
  await held
  receive(command)
}

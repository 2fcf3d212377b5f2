import type { Command, Event, Failure, OpenCommand } from './messages.ts'

/** A worker, as far as the client needs to know it. */
export interface Endpoint {
  readonly post: (command: Command) => void
  readonly end: () => void
}

/** Starts a worker. `onEvent` gets what it says, `onDeath` is called when it is gone or broken. */
export type Spawn = (
  onEvent: (event: Event) => void,
  onDeath: (failure: Failure) => void,
) => Endpoint

export interface Client {
  readonly send: (command: Command) => void
}

/**
 * The page's side of the thread. `open` ends the worker that runs and starts another (MSG-2): a fresh worker is a fresh
 * GPU context and a fresh memory, whatever became of the old one. A worker that has failed is ended at once. What an
 * ended worker still says is dropped.
 */
export function makeClient(spawn: Spawn, onEvent: (event: Event) => void): Client {
  let current: Endpoint | null = null

  function close(): void {
    current?.end()
    current = null
  }

  function open(command: OpenCommand): void {
    close()
    // Which endpoint speaks: only the current one is listened to.
    const isCurrent = () => endpoint === current
    const hear = (event: Event) => {
      if (!isCurrent()) return
      if (event.type === 'failed' || event.type === 'context-lost') close()
      onEvent(event)
    }
    const endpoint: Endpoint = spawn(hear, (failure) => {
      hear({ type: 'failed', ...failure })
    })
    current = endpoint
    endpoint.post(command)
  }

  return {
    send(command) {
      if (command.type === 'open') open(command)
      else current?.post(command)
    },
  }
}

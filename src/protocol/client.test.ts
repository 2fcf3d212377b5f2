import { expect, test } from 'vitest'
import { load, train } from '#room/protocol/testing/bench.ts'
import { makeClient } from './client.ts'
import type { Command, Event, Failure } from './messages.ts'

/** A worker as the client sees it. */
interface Spawned {
  readonly got: Command[]
  ended: boolean
  readonly say: (event: Event) => void
  readonly die: (failure: Failure) => void
}

function makeHouse() {
  const workers: Spawned[] = []
  const heard: Event[] = []
  const client = makeClient(
    (say, die) => {
      const worker: Spawned = { got: [], ended: false, say, die }
      workers.push(worker)
      return {
        post: (command) => worker.got.push(command),
        end() {
          worker.ended = true
        },
      }
    },
    (event) => heard.push(event),
  )
  /** A worker that was just opened. */
  const open = (): Spawned => {
    client.send(OPEN)
    const worker = workers.at(-1)
    if (worker === undefined) throw new Error('no worker was started')
    return worker
  }
  return { client, heard, open }
}

const GONE: Failure = { cause: 'gone', detail: null }

const OPEN = { type: 'open', backend: 'webgl' } as const
const STOPPED: Event = { type: 'stopped', run: 1, outcome: { kind: 'paused' } }

test('[MSG-2] what follows open goes to the worker that it started', () => {
  const { client, open } = makeHouse()
  const first = open()
  client.send(load(1))
  client.send(train(1, 3))
  const second = open()
  client.send(load(2))
  expect(first.got).toEqual([OPEN, load(1), train(1, 3)])
  expect(second.got).toEqual([OPEN, load(2)])
})

test('[MSG-2] open ends the worker that runs', () => {
  const { open } = makeHouse()
  const first = open()
  expect(first.ended).toBe(false)
  const second = open()
  expect([first.ended, second.ended]).toEqual([true, false])
})

test('[MSG-2] a worker that was ended is heard no more, neither its events nor its death', () => {
  const { open, heard } = makeHouse()
  const first = open()
  const second = open()
  first.say(STOPPED)
  first.die(GONE)
  expect(heard).toEqual([])
  second.say(STOPPED)
  expect(heard).toEqual([STOPPED])
})

test('[MSG-4] the death of the worker becomes a failure', () => {
  const { open, heard } = makeHouse()
  open().die(GONE)
  expect(heard).toEqual([{ type: 'failed', ...GONE }])
})

test.each<Event>([
  { type: 'failed', cause: 'bug', detail: 'a bug' },
  { type: 'context-lost', run: 1, state: null },
])('[MSG-4] a worker that is of no more use is ended, and heard no more: $type', (event) => {
  const { client, open, heard } = makeHouse()
  const worker = open()
  worker.say(event)
  worker.say(STOPPED)
  worker.die(GONE)
  client.send(train(1, 3))
  expect(worker).toMatchObject({ ended: true, got: [OPEN] })
  expect(heard).toEqual([event])
})

test('before a worker is opened, nobody is told anything', () => {
  const { client, open } = makeHouse()
  client.send(load(1))
  expect(open().got).toEqual([OPEN])
})

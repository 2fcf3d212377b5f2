// A server with a toy engine, whose work waits for its turns.
import type { EngineRun } from '#room/core/engineContract.ts'
import { ARTICLE_SETTINGS, type Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import type { Command, Event, LoadCommand, RunId } from '#room/protocol/messages.ts'
import { makeServer } from '#room/protocol/server.ts'
import { makeToyEngine } from './toyEngine.ts'
import { makeToyLoss } from './toyLoss.ts'
import { makeTurns } from './turns.ts'

/** How often each part of the engine was asked for. */
type Asked = Readonly<Record<'load' | 'epoch' | 'predict' | 'prove', number>>

export function openBench() {
  const turns = makeTurns()
  const events: Event[] = []
  const breaches: string[] = []
  const asked = { load: 0, epoch: 0, predict: 0, prove: 0 }
  const loss = makeToyLoss()
  let broken = false
  let clock = 0
  let whenLost: (() => void) | null = null

  const receive = makeServer({
    async openEngine(backend, onContextLost) {
      await turns.wait()
      if (broken) throw new Error('a bug')
      whenLost = onContextLost
      const engine = makeToyEngine(backend, {
        turn: turns.wait,
        onBreach: (what) => breaches.push(what),
        loss,
        mishap() {
          if (broken) throw new Error('a bug')
        },
      })
      return {
        device: engine.device,
        async load(variant, settings, state) {
          asked.load++
          const run = await engine.load(variant, settings, state)
          return 'refused' in run ? run : counted(run, asked)
        },
      }
    },
    post: (event) => events.push(event),
    now: () => clock,
    breathe: turns.wait,
  })

  return {
    events,
    breaches,
    asked,
    turns,
    send: (...commands: readonly Command[]) => {
      for (const command of commands) receive(command)
    },
    /** All that was said of one type, the oldest first. */
    said: <Type extends Event['type']>(type: Type) =>
      events.filter((event): event is Extract<Event, { type: Type }> => event.type === type),
    wait(ms: number) {
      clock += ms
    },
    /** From now on all that the engine does throws. */
    break() {
      broken = true
    },
    /** The GPU takes its context away; nobody is told yet. */
    takeContext() {
      loss.isLost = true
    },
    /** And that is told. */
    loseContext() {
      loss.isLost = true
      whenLost?.()
      loss.tell()
    },
  }
}

export type Bench = ReturnType<typeof openBench>

function counted(run: EngineRun, asked: { -readonly [Part in keyof Asked]: number }): EngineRun {
  return {
    dataset: run.dataset,
    get state() {
      return run.state
    },
    epoch(stop) {
      asked.epoch++
      return run.epoch(stop)
    },
    predict(...how) {
      asked.predict++
      return run.predict(...how)
    },
    hasRoomFor: (columns) => run.hasRoomFor(columns),
    proveTraining(...how) {
      asked.prove++
      return run.proveTraining(...how)
    },
    dispose() {
      run.dispose()
    },
  }
}

/** Settings of a run that differ from the article's in nothing that these tests look at. */
export const SETTINGS: Settings = { ...ARTICLE_SETTINGS, seed: 3 }

export const load = (run: RunId, variant: Variant = 'masking', more = {}): LoadCommand => ({
  type: 'load',
  run,
  variant,
  settings: SETTINGS,
  state: null,
  weights: null,
  ...more,
})

export const watch = (run: RunId, bits: string, steps = 10): Command => ({
  type: 'watch',
  run,
  watched: { bits, padding: { place: 'behind', steps } },
})

export const train = (run: RunId, until: number): Command => ({ type: 'train', run, until })
export const pause = (run: RunId): Command => ({ type: 'pause', run })
export const proveTraining = (run: RunId): Command => ({ type: 'prove-training', run, columns: 2 })

/** A bench with this run loaded and nothing under way. */
export async function loadedBench(command = load(1)): Promise<Bench> {
  const bench = openBench()
  bench.send({ type: 'open', backend: 'cpu' }, command)
  await bench.turns.all()
  bench.events.length = 0
  return bench
}

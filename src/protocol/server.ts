import type { Engine, EngineRun } from '#room/core/engineContract.ts'
import type { Backend } from '#room/core/settings.ts'
import { startWith } from '#room/core/trainingState.ts'
import { makeEpochReporter, type EpochReporter } from './epochReporter.ts'
import { makeLengthWatcher, type LengthWatcher } from './lengthWatcher.ts'
import type { Command, Event, LoadCommand, RunId } from './messages.ts'
import { trainUntil, type Job } from './training.ts'
import { makeWatcher, type Watcher } from './watcher.ts'

/** What the server needs of the place where it runs. */
export interface Surroundings {
  readonly openEngine: (asked: Backend, onContextLost: () => void) => Promise<Engine>
  readonly post: (event: Event) => void
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
  /** Gives way, so that waiting messages are read. */
  readonly breathe: () => Promise<void>
}

/** The run that is loaded, with who works on it. */
interface Loaded {
  readonly id: RunId
  readonly run: EngineRun
  readonly watcher: Watcher
  readonly lengths: LengthWatcher
  readonly reporter: EpochReporter
}

/**
 * The worker's side of the thread: takes commands in turn and drives one engine with one run loaded. Training and the
 * proof in training are jobs beside that queue, so that a pause or a toggle is never stuck behind an epoch.
 * The one place where anything thrown is caught: it becomes a `failed` event (MSG-5).
 */
export function makeServer(surroundings: Surroundings): (command: Command) => void {
  const { post, now, breathe } = surroundings
  let engine: Engine | null = null
  let loaded: Loaded | null = null
  let job: Job | null = null
  let newestLoad: LoadCommand | null = null
  let lost = false
  let queue: Promise<unknown> = Promise.resolve()

  const fail = (error: unknown) => {
    // With its context gone, whatever else goes wrong is a consequence and has been told already.
    if (lost) return
    const detail = error instanceof Error ? error.message : String(error)
    post({ type: 'failed', cause: 'bug', detail })
  }

  async function endJob(): Promise<void> {
    if (job === null) return
    job.stop = true
    await job.done
  }

  function start(goal: number, work: (job: Job) => Promise<void>): void {
    const mine: Job = { stop: false, goal, done: Promise.resolve() }
    job = mine
    mine.done = work(mine)
      .catch(fail)
      .finally(() => {
        job = null
        loaded?.watcher.idle()
        loaded?.lengths.idle()
      })
  }

  function contextLost(): void {
    lost = true
    if (job) job.stop = true
    // The state that goes with it is worth what the page knows of the epochs before.
    loaded?.reporter.flush(loaded.run.state)
    post({ type: 'context-lost', run: loaded?.id ?? null, state: loaded?.run.state ?? null })
  }

  async function load(command: LoadCommand): Promise<void> {
    await endJob()
    // Typing 128 asks for 1, 12 and 128 units: only the newest is worth the work.
    await breathe()
    if (command !== newestLoad || engine === null) return
    loaded?.watcher.end()
    loaded?.lengths.end()
    loaded?.run.dispose()
    loaded = null
    const { variant, settings, weights } = command
    const state = command.state ?? (weights && startWith(variant, settings, weights))
    const made = await engine.load(variant, settings, state)
    if ('refused' in made) {
      post({ type: 'refused', run: command.run, code: made.refused })
      return
    }
    const around = { ...surroundings, fail, busy: () => job !== null }
    const watcher = makeWatcher(command, made, around)
    const lengths = makeLengthWatcher(command.run, settings.seed, made, around)
    const reporter = makeEpochReporter(command.run, surroundings)
    loaded = { id: command.run, run: made, watcher, lengths, reporter }
    post({ type: 'loaded', run: command.run, dataset: made.dataset, state: made.state })
  }

  async function train(id: RunId, until: number): Promise<void> {
    if (loaded?.id !== id) return
    if (job !== null && job.goal > 0 && !job.stop) {
      job.goal = until
      return
    }
    await endJob()
    const { run, watcher, lengths, reporter } = loaded
    start(until, async (mine) => {
      const outcome = await trainUntil(run, mine, now, async (result, work) => {
        reporter.add(result, work, run.state)
        await watcher.epochDone(() => mine.stop)
        await lengths.epochDone(() => mine.stop)
      })
      if (lost) return
      reporter.flush(run.state)
      post({ type: 'stopped', run: id, outcome })
    })
  }

  async function prove(id: RunId, columns: number): Promise<void> {
    if (loaded?.id !== id) return
    if (job !== null) {
      // Whoever waits is told: by the proof that is under way, or that there is none while training.
      if (job.goal > 0) post({ type: 'training-proved', run: id, proof: null })
      return
    }
    const { run } = loaded
    if (!run.hasRoomFor(columns)) {
      post({ type: 'training-proved', run: id, proof: 'out-of-memory' })
      return
    }
    start(0, async (mine) => {
      const proof = await run.proveTraining(columns, () => mine.stop)
      if (!lost) post({ type: 'training-proved', run: id, proof })
    })
  }

  async function handle(command: Command): Promise<void> {
    switch (command.type) {
      case 'open':
        engine = await surroundings.openEngine(command.backend, contextLost)
        post({ type: 'ready', device: engine.device })
        return
      case 'load':
        return load(command)
      case 'train':
        return train(command.run, command.until)
      case 'pause':
        if (loaded?.id === command.run) await endJob()
        return
      case 'watch':
        if (loaded?.id === command.run) loaded.watcher.watch(command.watched)
        return
      case 'follow':
        if (loaded?.id === command.run) loaded.watcher.follow(command.on)
        return
      case 'look':
        if (loaded?.id === command.run) loaded.watcher.look(command.mask)
        return
      case 'predict':
        if (loaded?.id === command.run) await loaded.watcher.predict(command.bits)
        return
      case 'prove-training':
        return prove(command.run, command.columns)
      case 'watch-lengths':
        if (loaded?.id === command.run) loaded.lengths.watch(command.on)
        return
    }
  }

  return (command) => {
    if (command.type === 'load') newestLoad = command
    queue = queue.then(() => handle(command)).catch(fail)
  }
}

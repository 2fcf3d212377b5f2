import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { PLACES, padded, bitsToCells, curvePaddings } from '#room/core/padding.ts'
import { LETTERS, type PinnedRun } from '#room/core/pinnedRun.ts'
import { SETTING_NAMES, type SettingName } from '#room/core/settings.ts'
import type { TrainingState } from '#room/core/trainingState.ts'
import { isMasked, VARIANTS, type Variant } from '#room/core/variants.ts'
import { makeClient, type Spawn } from '#room/protocol/client.ts'
import type { Event } from '#room/protocol/messages.ts'
import { makeServer } from '#room/protocol/server.ts'
import { makeToyEngine } from '#room/protocol/testing/toyEngine.ts'
import { makeToyLoss } from '#room/protocol/testing/toyLoss.ts'
import { toyPrediction, undisturbed } from '#room/protocol/testing/toyModel.ts'
import { makeTurns, settled } from '#room/protocol/testing/turns.ts'
import { commandsFor } from './commands.ts'
import { initialState } from './initialState.ts'
import type { Intent } from './intents.ts'
import { currentRun, trainControls } from './selectors.ts'
import type { Run } from './run.ts'
import type { State } from './state.ts'
import type { Cause } from './cause.ts'
import { makeStore } from './store.ts'

// The whole house but for its two ends: no views, and an engine that is a toy. Page and workers are joined as
// src/main.tsx and src/worker/main.ts join them; each message and each piece of work waits for its turn.

/** A worker, as the house sees it from outside. */
interface Worker {
  alive: boolean
  die: () => void
  loseContext: () => void
  /** The engine's next piece of work throws. */
  break: () => void
}

function openHouse(hash = '') {
  const turns = makeTurns()
  const breaches: string[] = []
  const workers: Worker[] = []
  let clock = 0

  const spawn: Spawn = (onEvent, onDeath) => {
    let onContextLost: (() => void) | null = null
    const loss = makeToyLoss()
    let broken = false
    const worker: Worker = {
      alive: true,
      die() {
        worker.alive = false
        turns.later(() => {
          if (!ended) onDeath({ cause: 'gone', detail: null })
        })
      },
      loseContext() {
        if (!worker.alive || onContextLost === null || loss.isLost) return
        loss.isLost = true
        // Some other things may happen before it is told.
        turns.later(() => {
          onContextLost?.()
          loss.tell()
        }, isAlive)
      },
      break() {
        broken = true
      },
    }
    let ended = false
    if (workers.some(({ alive }) => alive)) breaches.push('two workers at once')
    workers.push(worker)

    const isAlive = () => worker.alive
    const turn = () => turns.wait(isAlive)
    const receive = makeServer({
      async openEngine(asked, whenLost) {
        await turn()
        onContextLost = whenLost
        return makeToyEngine(asked, {
          turn,
          onBreach: (what) => breaches.push(what),
          mishap() {
            if (!broken) return
            broken = false
            throw new Error('a bug')
          },
          loss,
        })
      },
      post: inTurn((event: Event) => {
        if (!ended) onEvent(event)
      }),
      now: () => clock,
      breathe: turn,
    })

    /** Messages come one at a time, in the order in which they were sent. */
    function inTurn<Message>(take: (message: Message) => void): (message: Message) => void {
      const sent: Message[] = []
      return (message) => {
        if (!worker.alive) return
        sent.push(message)
        turns.later(() => {
          const next = sent.shift()
          if (next !== undefined) take(next)
        }, isAlive)
      }
    }

    const loads = new Set<number>()
    const post = inTurn(receive)
    return {
      post(command) {
        if (command.type === 'load' && loads.has(command.run)) breaches.push('loaded twice')
        if (command.type === 'load') loads.add(command.run)
        post(command)
      },
      end() {
        ended = true
        worker.alive = false
      },
    }
  }

  const store = makeStore(initialState('en', null))
  store.apply({ type: 'follow-address', hash })
  const client = makeClient(spawn, dispatch)

  function dispatch(cause: Cause): void {
    const { before, after } = store.apply(cause)
    const [old, run] = [currentRun(before), currentRun(after)]
    // A worker stops nothing on the page but what has come to its end.
    const stopped = cause.type === 'stopped' && old.phase.kind === 'running'
    if (stopped && run.phase.kind === 'paused' && run.history.length < old.phase.goal)
      breaches.push('stopped by itself before it was done')
    for (const command of commandsFor(before, after, cause)) client.send(command)
  }

  return {
    getState: store.getState,
    dispatch,
    breaches,
    worker: () => workers.at(-1),
    /** Lets those go on that wait, so many of them, the clock going on each time. */
    async go({ turn, times, ms }: { turn: number; times: number; ms: number }) {
      for (let i = 0; i < times; i++) {
        clock += ms
        await turns.next(turn)
      }
    },
    async settle() {
      clock += 20
      await turns.all()
    },
  }
}

type House = ReturnType<typeof openHouse>

// ── what happens ───────────────────────────────────────────────────────────

/** Texts that a person may type into a field; some right, some not. */
const FIELD_TEXTS: Partial<Record<SettingName, readonly string[]>> = {
  epochs: ['1', '3', '6', '8', '', '0', 'x'],
  units: ['1', '2', '128', '600', ''],
  samples: ['10', '400', '5'],
  batchSize: ['1', '300', '2000'],
  seed: ['0', '7', '-1'],
  length: ['3', '10', '99', ''],
  medianLength: ['5', '2.5', '0'],
  learningRate: ['0.001', '0.1', '9', '11'],
  maskValue: ['-1', '-3'],
  trainable: ['true', 'false'],
  shuffle: ['true', 'false'],
  backend: ['webgl', 'cpu', 'wasm'],
  updateOrder: ['together', 'dense-first'],
}

const edits = Object.entries(FIELD_TEXTS).map(([name, texts]) =>
  fc.constantFrom(...texts).map((text) => ({
    type: 'edit-field' as const,
    name: name as SettingName,
    text,
  })),
)

const plain = <const Type extends Intent['type']>(...types: Type[]) =>
  fc.constantFrom(...types).map((type) => ({ type }))

const hashes = fc.constantFrom(
  'epochs=4&units=3',
  'variant=masking&epochs=5&bits=1101&pad=3',
  'variant=embedding&epochs=2&backend=cpu&trainable=true',
  'epochs=2&length=4&bits=1111',
  'epochs=x&units=9999&bits=12&what=ever&epochs=3',
)

const letters = fc.constantFrom(...LETTERS)

const lists = fc
  .constantFrom<readonly [SettingName, string]>(
    ['units', '1, 3'],
    ['units', '2, 600'],
    ['epochs', '1, 2, 3, 4'],
    ['length', '2, 12'],
    ['seed', '7, 8, 9'],
    ['backend', 'cpu, wasm'],
    ['learningRate', '9, 0.1'],
  )
  .map(([name, text]) => ({ type: 'try-values' as const, name, text }))

const intents: fc.Arbitrary<Intent> = fc.oneof(
  { weight: 10, arbitrary: plain('train', 'pause') },
  { weight: 3, arbitrary: plain('step', 'reset') },
  { weight: 2, arbitrary: plain('commit-field') },
  { weight: 2, arbitrary: plain('prove-training') },
  {
    weight: 1,
    arbitrary: fc.boolean().map((on) => ({ type: 'watch-lengths' as const, on })),
  },
  {
    weight: 5,
    arbitrary: fc
      .constantFrom(...VARIANTS)
      .map((variant) => ({ type: 'choose-variant' as const, variant })),
  },
  { weight: 4, arbitrary: fc.oneof(...edits) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...SETTING_NAMES)
      .map((name) => ({ type: 'article-value' as const, name })),
  },
  { weight: 2, arbitrary: plain('add-bit', 'remove-bit', 'clear-bits') },
  { weight: 3, arbitrary: fc.nat(12).map((index) => ({ type: 'toggle-bit' as const, index })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('', '101', '1111011101', '1, 0', '12')
      .map((text) => ({ type: 'type-bits' as const, text })),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: -3, max: 45 }).map((steps) => ({
      type: 'pad-steps' as const,
      steps,
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...PLACES).map((place) => ({ type: 'pad-place' as const, place })),
  },
  { weight: 1, arbitrary: hashes.map((hash) => ({ type: 'follow-address' as const, hash })) },
  { weight: 1, arbitrary: plain('restart-engine', 'article-values', 'replay-article') },
  { weight: 3, arbitrary: plain('pin') },
  { weight: 1, arbitrary: letters.map((letter) => ({ type: 'unpin' as const, letter })) },
  { weight: 1, arbitrary: letters.map((letter) => ({ type: 'use-settings' as const, letter })) },
  { weight: 4, arbitrary: lists },
  { weight: 1, arbitrary: plain('stop-series') },
)

type Happening =
  | { readonly intent: Intent }
  | { readonly turn: number; readonly times: number; readonly ms: number }
  | { readonly fault: 'die' | 'loseContext' | 'break' }

const work = fc.record({
  turn: fc.nat(30),
  times: fc.constantFrom(1, 1, 2, 9),
  ms: fc.constantFrom(0, 30, 400),
})
const faults = fc.record({ fault: fc.constantFrom('die', 'loseContext', 'break') })

const peaceful: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: work },
  { weight: 4, arbitrary: intents.map((intent) => ({ intent })) },
)
const faulty: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 9, arbitrary: peaceful },
  { weight: 1, arbitrary: faults },
)
const START = fc.constantFrom(
  'epochs=3&units=2',
  'variant=masking&epochs=4&units=2',
  'variant=embedding&epochs=4&backend=cpu',
)

async function happen(house: House, happening: Happening): Promise<void> {
  if ('intent' in happening) house.dispatch(happening.intent)
  else if ('fault' in happening) house.worker()?.[happening.fault]()
  else await house.go(happening)
  await settled()
}

/** A page on which all of this has happened, sound after each of it. */
async function livedIn(hash: string, happenings: readonly Happening[]): Promise<House> {
  const house = openHouse(hash)
  house.dispatch({ type: 'restart-engine' })
  for (const happening of happenings) {
    await happen(house, happening)
    expect(unsound(house.getState())).toEqual([])
  }
  return house
}

// ── what must hold ─────────────────────────────────────────────────────────

/** What is wrong with a state that can be no state of the page. */
function unsound(state: State): string[] {
  const { main, canMain, canStep, canReset } = trainControls(state)
  const { kind } = currentRun(state).phase
  const works = state.engine.kind === 'ready'
  return [
    ...VARIANTS.flatMap((variant) => unsoundRun(variant, state)),
    ...unsoundPins(state.compare.pins),
    ...((main === 'pause') === (kind === 'running') ? [] : ['another button than Pause']),
    ...(kind !== 'running' || canMain ? [] : ['no Pause']),
    ...(works || kind === 'running' || !canMain ? [] : ['Train without an engine']),
    ...(canStep && (!works || kind === 'running' || kind === 'loading') ? ['Step too early'] : []),
    ...(canReset && kind === 'loading' ? ['Reset of nothing'] : []),
  ]
}

/** Pinned runs that are other than runs which nothing disturbed, or two in one place (RUN-1). */
function unsoundPins(pins: readonly PinnedRun[]): string[] {
  const places = new Set(pins.map(({ letter }) => letter))
  const wrong = pins.filter(({ variant, settings, history, answer, weights }) => {
    const made = undisturbed(variant, settings, history.length)
    const told = history.map(({ epoch, loss, valLoss }) => ({ epoch, loss, valLoss }))
    const row = bitsToCells(answer.bits)
    return (
      JSON.stringify(told) !== JSON.stringify(made.history) ||
      JSON.stringify(weights) !== JSON.stringify(made.state.weights) ||
      answer.epoch !== history.length ||
      answer.prediction !== toyPrediction(variant, settings, made.state, row, 'model', -1)
    )
  })
  return [
    ...(places.size === pins.length ? [] : ['two pins in one place']),
    ...wrong.map(({ letter }) => `other numbers pinned: ${letter}`),
  ]
}

function unsoundRun(variant: Variant, state: State): string[] {
  const { history, checkpoint, settings, phase, bits } = state.runs[variant]
  const shown = variant === state.variant
  const { history: expected } = undisturbed(variant, settings, history.length)
  const told = history.map(({ epoch, loss, valLoss }) => ({ epoch, loss, valLoss }))
  const complaints = [
    // None left out, and each number that of a run that nothing disturbed.
    ...(JSON.stringify(told) === JSON.stringify(expected) ? [] : ['other epochs']),
    ...((checkpoint?.epoch ?? 0) > history.length ? ['a checkpoint of the future'] : []),
    ...(phase.kind === 'running' && !shown ? ['trains unseen'] : []),
    ...(phase.kind === 'paused' && phase.left && shown ? ['left, but shown'] : []),
    ...(variant === 'fixed' && bits.length !== settings.length ? ['other length'] : []),
  ]
  return complaints.map((complaint) => `${variant}: ${complaint}`)
}

/** What is true once nothing is under way any more. */
function expectAtRest(house: House): void {
  const state = house.getState()
  const { variant } = state
  const run = currentRun(state)
  expect(house.breaches).toEqual([])
  expect(unsound(state)).toEqual([])
  expect(run.phase.kind).not.toMatch(/running|loading/)
  expect(run.trainingProof).not.toBe('computing')
  const trained = undisturbed(variant, run.settings, run.history.length).state
  expect(run.checkpoint ?? trained).toEqual(trained)
  expect(shownOf(run)).toEqual(run.phase.kind === 'refused' ? shownOf(run) : due(state, trained))
}

const shownOf = ({ answer, proof }: Run) => ({
  answer,
  curve: proof?.curve.map(({ masked, unmasked }) => ({ masked, unmasked })),
  of: [proof?.bits, proof?.padding, proof?.epoch],
})

/** The answer and the proof of the sequence, padding and epoch that are shown. */
function due(
  { variant, padding, runs }: State,
  trained: TrainingState,
): ReturnType<typeof shownOf> {
  const { bits, settings, history } = runs[variant]
  const epoch = history.length
  const predict = (row: Int8Array, mask: 'model' | 'away') =>
    toyPrediction(variant, settings, trained, row, mask, -1)
  const row = padded(bits, padding)
  return {
    answer: {
      bits,
      padding,
      epoch,
      prediction: predict(bitsToCells(bits), 'model'),
      padded: predict(row, 'model'),
      unmasked: predict(row, 'away'),
    },
    curve: curvePaddings(padding.place).map((step) => ({
      masked: isMasked(variant) ? predict(padded(bits, step), 'model') : null,
      unmasked: predict(padded(bits, step), 'away'),
    })),
    of: [bits, padding, epoch],
  }
}

const RUNS = { numRuns: 30 }
/** Long enough for a machine that does much else. */
const PATIENCE_MS = 30_000
const happenings = (one: fc.Arbitrary<Happening>) => fc.array(one, { maxLength: 80, size: 'max' })

test(
  '[MSG-1] [MSG-3] [TRAIN-7] whatever is pressed when, all numbers are those of an undisturbed run',
  async () => {
    await fc.assert(
      fc.asyncProperty(START, happenings(peaceful), async (hash, all) => {
        const house = await livedIn(hash, all)
        await house.settle()
        expectAtRest(house)
        // Nothing failed, so nothing was lost.
        const { notices, engine } = house.getState()
        expect(engine.kind).toBe('ready')
        expect(
          notices.filter(({ kind }) => kind !== 'bad-address' && kind !== 'unknown-keys'),
        ).toEqual([])
      }),
      RUNS,
    )
  },
  PATIENCE_MS,
)

test(
  '[MSG-4] [MSG-5] whatever is lost when, the page goes on to the same numbers',
  async () => {
    await fc.assert(
      fc.asyncProperty(START, happenings(faulty), async (hash, all) => {
        const house = await livedIn(hash, all)
        await house.settle()
        if (house.getState().engine.kind === 'failed') {
          house.dispatch({ type: 'restart-engine' })
          await house.settle()
        }
        expect(house.getState().engine.kind).toBe('ready')
        expectAtRest(house)
      }),
      RUNS,
    )
  },
  PATIENCE_MS,
)

test(
  '[SET-2] [MSG-4] out of whatever happened there is a way to a run trained to its end',
  async () => {
    const variants = fc.constantFrom(...VARIANTS)
    await fc.assert(
      fc.asyncProperty(START, happenings(faulty), variants, async (hash, all, variant) => {
        const house = await livedIn(hash, all)
        await house.settle()
        house.dispatch({ type: 'choose-variant', variant })
        house.dispatch({ type: 'stop-series' })
        house.dispatch({ type: 'article-values' })
        house.dispatch({ type: 'edit-field', name: 'epochs', text: '2' })
        house.dispatch({ type: 'reset' })
        if (house.getState().engine.kind === 'failed') house.dispatch({ type: 'restart-engine' })
        await house.settle()
        house.dispatch({ type: 'train' })
        await house.settle()
        const { phase, history } = currentRun(house.getState())
        expect({ phase: phase.kind, epochs: history.length }).toEqual({
          phase: 'finished',
          epochs: 2,
        })
        expectAtRest(house)
      }),
      RUNS,
    )
  },
  PATIENCE_MS,
)

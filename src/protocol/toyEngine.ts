// A helper of tests: an engine that does no arithmetic to speak of, but keeps the contract to the letter.
import { makeDataset, PAD } from '#room/core/dataset.ts'
import type { Engine, EngineRun, EpochOutcome } from '#room/core/engineContract.ts'
import { RandomState } from '#room/core/random/randomState.ts'
import type { EpochResult } from '#room/core/results.ts'
import type { Backend, Settings } from '#room/core/settings.ts'
import { nextOrder, startTraining, type TrainingState } from '#room/core/trainingState.ts'
import { isMasked, type Variant } from '#room/core/variants.ts'

/** A run with this learning rate or a greater one diverges in this epoch. */
export const TOY_DIVERGES = { learningRate: 5, epoch: 4 }

/** More padded columns do not fit into the toy's memory. */
export const TOY_MOST_COLUMNS = 50

/** As the GPU takes its context away: it is gone before anybody is told. */
export interface ToyLoss {
  isLost: boolean
  /** Resolves once the loss was told. */
  readonly told: Promise<void>
}

/** Told at once when `tell` is called; until then it may be lost in silence. */
export function makeToyLoss(): ToyLoss & { readonly tell: () => void } {
  let tell: (() => void) | null = null
  const told = new Promise<void>((resolve) => {
    tell = resolve
  })
  return { isLost: false, told, tell: () => tell?.() }
}

export interface ToySurroundings {
  /** Whatever the engine does takes a turn. */
  readonly turn: () => Promise<void>
  /** What was asked of the engine against its contract is told here, and thrown. */
  readonly onBreach: (what: string) => void
  /** Asked before each piece of work: throws where a test wants a bug. */
  readonly mishap?: () => void
  readonly loss?: ToyLoss
  readonly mostUnits?: number
}

/** An engine whose training is a function of the state and the settings, two turns an epoch. */
export function makeToyEngine(asked: Backend, surroundings: ToySurroundings): Engine {
  const { turn, onBreach, mishap, loss = makeToyLoss(), mostUnits = 512 } = surroundings
  let live: EngineRun | null = null
  const draw = async () => {
    await turn()
    mishap?.()
  }
  return {
    device: { backend: asked, asked, fallback: null, renderer: null, noFused: null, mostUnits },
    async load(variant, settings, state) {
      if (live) breach(onBreach, 'loaded while another run is')
      await unlessLost(loss, draw(), throwContextGone)
      if (settings.units > mostUnits) return { refused: 'units-exceed-device' }
      live = makeToyRun(variant, settings, state, surroundings, () => {
        live = null
      })
      return live
    },
  }
}

/** As the contract has it: nothing is given up before the loss is told. */
async function unlessLost<Result>(
  loss: ToyLoss,
  piece: Promise<Result>,
  otherwise: () => Result,
): Promise<Result> {
  try {
    const result = await piece
    if (!loss.isLost) return result
  } catch (error) {
    if (!loss.isLost) throw error
  }
  await loss.told
  return otherwise()
}

function throwContextGone(): never {
  throw new Error('the context is gone')
}

function breach(onBreach: (what: string) => void, what: string): never {
  onBreach(what)
  throw new Error(what)
}

function makeToyRun(
  variant: Variant,
  settings: Settings,
  start: TrainingState | null,
  { turn, onBreach, mishap, loss = makeToyLoss() }: ToySurroundings,
  onDispose: () => void,
): EngineRun {
  const first = toyStart(variant, settings)
  let state = start ?? first.state
  let disposed = false
  let training = false

  /** Work on the weights, one at a time; null where it was stopped. */
  async function work<Result>(stop: () => boolean, result: () => Result): Promise<Result | null> {
    if (disposed) breach(onBreach, 'trained after it was disposed of')
    if (training) breach(onBreach, 'trained twice at once')
    training = true
    try {
      for (let step = 0; step < 2; step++) {
        if (stop()) return null
        await turn()
        mishap?.()
        if (disposed) breach(onBreach, 'disposed of while it trained')
      }
      return stop() || loss.isLost ? null : result()
    } finally {
      training = false
    }
  }

  return {
    dataset: first.dataset,
    get state() {
      return state
    },
    async epoch(stop): Promise<EpochOutcome> {
      const outcome = await unlessLost(
        loss,
        work(stop, () => toyEpoch(settings, state)),
        () => null,
      )
      if (outcome === null) return { kind: 'stopped' }
      if ('diverged' in outcome) return { kind: 'diverged', loss: outcome.diverged }
      state = outcome.state
      return { kind: 'finished', loss: outcome.loss, valLoss: outcome.valLoss, work: null }
    },
    async predict(rows, mask, fill = -1) {
      if (disposed) breach(onBreach, 'predicted after it was disposed of')
      const predictions = rows.map((row) =>
        toyPrediction(variant, settings, state, row, mask, fill),
      )
      const piece = async () => {
        await turn()
        mishap?.()
        return Float32Array.from(predictions)
      }
      return unlessLost(loss, piece(), throwContextGone)
    },
    hasRoomFor: (columns) => columns <= TOY_MOST_COLUMNS,
    async proveTraining(columns, stop) {
      if (columns > TOY_MOST_COLUMNS) breach(onBreach, 'proved where there is no room')
      if (!isMasked(variant)) breach(onBreach, 'proved where there is no mask')
      const proof = work(stop, () => {
        const after = toyEpoch(settings, state)
        const lossNow = 'diverged' in after ? after.diverged : after.loss
        const { epoch } = state
        return { columns, epoch, loss: lossNow, paddedLoss: lossNow, weights: 1, differing: 0 }
      })
      return unlessLost(loss, proof, () => null)
    },
    dispose() {
      if (disposed) breach(onBreach, 'disposed of twice')
      disposed = true
      onDispose()
    },
  }
}

/** Few samples and one unit, whatever is asked for: only speed is lost by more. */
function toyStart(variant: Variant, settings: Settings) {
  const small = { ...settings, samples: 10, units: 1 }
  const { state } = startTraining(variant, small)
  const dataset = makeDataset(variant, small, new RandomState(settings.seed))
  const { weights } = state
  return {
    dataset,
    state: { ...state, weights: { ...weights, denseBias: mixed(weights.denseBias, settings) } },
  }
}

/** The next epoch from a state: the dense bias is thoroughly mixed with all that may make a difference. */
function toyEpoch(settings: Settings, state: TrainingState) {
  const { epoch, weights, optimizer } = state
  const denseBias = mixed(weights.denseBias, settings)
  const [loss = NaN] = denseBias
  const diverges = settings.learningRate >= TOY_DIVERGES.learningRate
  if (diverges && epoch + 1 === TOY_DIVERGES.epoch) return { diverged: Infinity }
  const { order, random } = nextOrder(state, settings.shuffle)
  return {
    state: {
      epoch: epoch + 1,
      weights: { ...weights, denseBias },
      optimizer: { ...optimizer, step: optimizer.step + 1 },
      order,
      random,
    },
    loss,
    valLoss: settings.validationSplit > 0 ? loss + 1 : null,
  }
}

/** Another number between 0 and 1, which depends on each bit of this one and on each setting that counts. */
function mixed(bias: Float32Array, settings: Settings): Float32Array {
  const counts = { ...settings, epochs: 0, backend: 'cpu' }
  let hash = Math.imul((bias[0] ?? 0) * 2 ** 30, 0x9e3779b1)
  for (const letter of JSON.stringify(counts)) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
    hash ^= hash >>> 15
  }
  return Float32Array.of((hash >>> 0) / 2 ** 32)
}

/** What the toy predicts for one row: masked steps are skipped, others count by their place. */
export function toyPrediction(
  variant: Variant,
  settings: Settings,
  { weights }: TrainingState,
  row: Int8Array,
  mask: 'model' | 'away',
  fill: number,
): number {
  const masked = mask === 'model' && isMasked(variant)
  const padding = { fixed: fill, masking: settings.maskValue, embedding: 0 }[variant]
  const read = masked ? row.filter((cell) => cell !== PAD) : row
  const sum = read.reduce((total, cell, i) => total + (cell === PAD ? padding : cell) * (i + 1), 0)
  return Math.fround((weights.denseBias[0] ?? NaN) + sum)
}

interface Past {
  readonly states: TrainingState[]
  readonly history: Pick<EpochResult, 'epoch' | 'loss' | 'valLoss'>[]
}

/** All that was ever asked for below: tests ask again and again. */
const pasts = new Map<string, Past>()

/** The state after so many epochs that nothing disturbed, and what each of them gave. */
export function undisturbed(variant: Variant, settings: Settings, epochs: number) {
  const key = `${variant} ${JSON.stringify(settings)}`
  const past = pasts.get(key) ?? { states: [toyStart(variant, settings).state], history: [] }
  pasts.set(key, past)
  const { states, history } = past
  let last = states.at(-1)
  while (last !== undefined && last.epoch < epochs) {
    const after = toyEpoch(settings, last)
    if ('diverged' in after) break
    last = after.state
    states.push(last)
    history.push({ epoch: last.epoch, loss: after.loss, valLoss: after.valLoss })
  }
  const state = states[Math.min(epochs, states.length - 1)]
  if (state === undefined) throw new Error('a run has a start')
  return { state, history: history.slice(0, epochs) }
}

// An engine that does no arithmetic to speak of, but keeps the contract to the letter.
import type { Engine, EngineRun, EpochOutcome } from '#room/core/engineContract.ts'
import type { Backend, Settings } from '#room/core/settings.ts'
import type { TrainingState } from '#room/core/trainingState.ts'
import { isMasked, type Variant } from '#room/core/variants.ts'
import { makeToyLoss, throwContextGone, type ToyLoss, unlessLost } from './toyLoss.ts'
import { toyEpoch, toyPrediction, toyStart } from './toyModel.ts'

/** More padded columns do not fit into the toy's memory. */
export const TOY_MOST_COLUMNS = 50

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

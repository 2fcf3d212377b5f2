import type { Dataset } from '#room/core/dataset.ts'
import type { EngineRun, EpochOutcome } from '#room/core/engineContract.ts'
import type { Settings } from '#room/core/settings.ts'
import { batchesOf, nextOrder, type TrainingState } from '#room/core/trainingState.ts'
import type { Weights } from '#room/core/weights.ts'
import { throwContextGone } from '#room/kernels/webgl/contextGone.ts'
import { unlessLost, type ContextLoss } from './contextLoss.ts'
import type { Kernels } from './kernels.ts'
import { meanSquaredError, weightedLoss } from './losses.ts'
import { predictAll } from './predictAll.ts'
import { proveTraining } from './trainingProof.ts'

/** What a model without a mask is fed for padding unless it is told otherwise. */
const FILL = -1

const ROWS_AS_THEY_ARE = { mask: 'model', fill: FILL } as const

/**
 * A run as plain data, and kernels that do the arithmetic. The state is replaced when an epoch is whole, and by
 * nothing else; so there is nothing to be put back when one is stopped or diverges.
 */
export function makeRun(
  settings: Settings,
  start: { readonly dataset: Dataset; readonly state: TrainingState },
  kernels: Kernels,
  loss: ContextLoss,
  /** Whether rows of so many steps fit into memory. */
  fits: (width: number) => boolean = () => true,
): EngineRun {
  const { dataset } = start
  const validation = validationRows(dataset)
  const validationTargets = dataset.targets.subarray(dataset.trainingRows)
  let { state } = start
  let busy = false

  async function epoch(stop: () => boolean): Promise<EpochOutcome> {
    const from = state
    const { order, random } = nextOrder(from, settings.shuffle)
    const batches = batchesOf(order, settings.batchSize)
    const trained = await kernels.epoch({ from, data: dataset, batches }, stop)
    if (trained.kind !== 'trained') return trained
    const { weights, optimizer, losses, work } = trained
    const trainingLoss = weightedLoss(losses, batches)
    if (!areFinite(weights)) return { kind: 'diverged', loss: trainingLoss }

    const predictions = await predictAll(kernels, weights, validation, ROWS_AS_THEY_ARE, stop)
    if (predictions.length < validation.length) return { kind: 'stopped' }
    const valLoss = meanSquaredError(predictions, validationTargets)
    if (valLoss !== null && !Number.isFinite(valLoss)) {
      return { kind: 'diverged', loss: trainingLoss, valLoss }
    }

    // Asked once more, because this is where it would be written down.
    if (loss.isLost()) return { kind: 'stopped' }
    state = { epoch: from.epoch + 1, weights, optimizer, order, random }
    return { kind: 'finished', loss: trainingLoss, valLoss, work }
  }

  /** Two epochs at a time would train one model. */
  async function alone<T>(work: () => Promise<T>): Promise<T> {
    if (busy) throw new Error('this run trains already')
    busy = true
    try {
      return await work()
    } finally {
      busy = false
    }
  }

  return {
    dataset,
    get state() {
      return state
    },
    epoch(stop) {
      const outcome = alone(() => epoch(stop))
      return unlessLost<EpochOutcome>(loss, outcome, () => ({ kind: 'stopped' }))
    },
    predict(rows, mask, fill = FILL) {
      const predictions = predictAll(kernels, state.weights, rows, { mask, fill })
      return unlessLost(loss, predictions, throwContextGone)
    },
    hasRoomFor: (columns) => fits(dataset.width + columns),
    proveTraining(columns, stop) {
      const from = { dataset, state, settings }
      const proof = alone(() => proveTraining(from, columns, kernels, stop))
      return unlessLost(loss, proof, () => null)
    },
    dispose() {
      kernels.dispose()
    },
  }
}

function validationRows({ cells, width, lengths, trainingRows }: Dataset): Int8Array[] {
  return Array.from({ length: lengths.length - trainingRows }, (_, i) => {
    const start = (trainingRows + i) * width
    return cells.subarray(start, start + width)
  })
}

function areFinite(weights: Weights): boolean {
  return Object.values<Float32Array>({ ...weights }).every((each) => Number.isFinite(sumOf(each)))
}

/** In float64, where no sum of finite float32 overflows: it is finite where all of them are. Faster than to ask each. */
function sumOf(values: Float32Array): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] ?? NaN
  return sum
}

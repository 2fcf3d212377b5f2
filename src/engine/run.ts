import type { Dataset } from '#room/core/dataset.ts'
import type { EngineRun, EpochOutcome } from '#room/core/engineContract.ts'
import type { Settings } from '#room/core/settings.ts'
import { batchesOf, nextOrder, type TrainingState } from '#room/core/trainingState.ts'
import { giveWay } from './giveWay.ts'
import type { Kernels, Reading } from './kernels.ts'
import { weightedLoss } from './losses.ts'
import { proveTraining } from './trainingProof.ts'

/** What a model without a mask is fed for padding unless it is told otherwise. */
const FILL = -1

/** Rows predicted at one go; more are done in turns, so that neither memory nor patience is asked too much of. */
const ROWS_AT_ONCE = 256

/**
 * A run as plain data, and kernels that do the arithmetic. The state is replaced when an epoch is whole, and by
 * nothing else; so there is nothing to be put back when one is stopped or diverges.
 */
export function makeRun(
  settings: Settings,
  start: { readonly dataset: Dataset; readonly state: TrainingState },
  kernels: Kernels,
  isLost: () => boolean,
): EngineRun {
  const { dataset } = start
  let { state } = start

  async function epoch(stop: () => boolean): Promise<EpochOutcome> {
    const from = state
    const { order, random } = nextOrder(from, settings.shuffle)
    const batches = batchesOf(order, settings.batchSize)
    const trained = await kernels.epoch({ from, data: dataset, batches }, stop)
    // What comes out of a lost context looks like numbers and is none.
    if (isLost()) return { kind: 'stopped' }
    if (trained.kind !== 'trained') return trained

    const { weights, optimizer } = trained
    const loss = weightedLoss(trained.losses, batches)
    const finite = Object.values<Float32Array>({ ...weights }).every((values) =>
      values.every(Number.isFinite),
    )
    if (!finite) return { kind: 'diverged', loss }
    const predictions = await predictAll(weights, validationRows(dataset), MODEL, stop)
    if (!predictions || isLost()) return { kind: 'stopped' }
    const valLoss = meanSquaredError(predictions, dataset.targets.subarray(dataset.trainingRows))
    if (valLoss !== null && !Number.isFinite(valLoss)) return { kind: 'diverged', loss }

    state = { epoch: from.epoch + 1, weights, optimizer, order, random }
    return { kind: 'finished', loss, valLoss }
  }

  /** Predictions [rows]; null where `stop` said so between two turns. */
  async function predictAll(
    weights: TrainingState['weights'],
    rows: readonly Int8Array[],
    reading: Reading,
    stop: () => boolean,
  ): Promise<Float32Array | null> {
    const predictions = new Float32Array(rows.length)
    for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
      if (i > 0) await giveWay()
      if (stop()) return null
      const turn = rows.slice(i, i + ROWS_AT_ONCE)
      predictions.set(await kernels.predict(weights, turn, reading), i)
    }
    return predictions
  }

  return {
    dataset,
    get state() {
      return state
    },
    epoch,
    async predict(rows, mask, fill = FILL) {
      const { weights } = state
      const predictions = await predictAll(weights, rows, { mask, fill }, () => false)
      return predictions ?? new Float32Array(0)
    },
    proveTraining: (columns, stop) =>
      proveTraining({ dataset, state, settings }, columns, kernels, stop),
    dispose() {
      kernels.dispose()
    },
  }
}

const MODEL: Reading = { mask: 'model', fill: FILL }

function validationRows({ cells, width, lengths, trainingRows }: Dataset): Int8Array[] {
  return Array.from({ length: lengths.length - trainingRows }, (_, i) => {
    const start = (trainingRows + i) * width
    return cells.subarray(start, start + width)
  })
}

function meanSquaredError(predictions: Float32Array, targets: Float32Array): number | null {
  if (predictions.length === 0) return null
  const sum = predictions.reduce((total, y, i) => total + (y - (targets[i] ?? NaN)) ** 2, 0)
  return sum / predictions.length
}

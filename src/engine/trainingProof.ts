import { PAD, type Dataset } from '#room/core/dataset.ts'
import type { TrainingProof } from '#room/core/results.ts'
import type { Settings } from '#room/core/settings.ts'
import { batchesOf, nextOrder, type TrainingState } from '#room/core/trainingState.ts'
import { isMasked } from '#room/core/variants.ts'
import type { Kernels, TrainedEpoch } from './kernels.ts'
import { weightedLoss } from './losses.ts'

interface Start {
  readonly dataset: Dataset
  readonly state: TrainingState
  readonly settings: Settings
}

/**
 * PAD-3: the next epoch from this state, once on the data as they are and once with padded columns behind; every
 * weight of the two is compared in its bits. The state stays as it was. null where `stop` said so.
 */
export async function proveTraining(
  { dataset, state, settings }: Start,
  columns: number,
  kernels: Pick<Kernels, 'epoch'>,
  stop: () => boolean,
): Promise<TrainingProof | null> {
  if (!isMasked(dataset.variant)) throw new Error(`${dataset.variant} has no mask to prove`)
  const { order } = nextOrder(state, settings.shuffle)
  const batches = batchesOf(order, settings.batchSize)
  const plain = await kernels.epoch({ from: state, data: dataset, batches }, stop)
  if (plain.kind === 'stopped') return null
  const data = withColumns(dataset, columns)
  const padded = await kernels.epoch({ from: state, data, batches }, stop)
  if (padded.kind === 'stopped') return null

  const lossOf = (epoch: Exclude<TrainedEpoch, { kind: 'stopped' }>) =>
    epoch.kind === 'trained' ? weightedLoss(epoch.losses, batches) : epoch.loss
  return {
    columns,
    epoch: state.epoch,
    loss: lossOf(plain),
    paddedLoss: lossOf(padded),
    ...compare(weightsOf(plain), weightsOf(padded)),
  }
}

/** The data with so many columns of padding behind. */
function withColumns({ cells, width, targets }: Dataset, columns: number) {
  const rows = targets.length
  const wide = width + columns
  const padded = new Int8Array(rows * wide).fill(PAD)
  for (let row = 0; row < rows; row++) {
    padded.set(cells.subarray(row * width, (row + 1) * width), row * wide)
  }
  return { cells: padded, width: wide, targets }
}

/** An epoch that diverged has no weights to compare. */
function weightsOf(epoch: TrainedEpoch): Uint32Array[] {
  if (epoch.kind !== 'trained') return []
  return Object.values<Float32Array>({ ...epoch.weights }).map(
    ({ buffer, byteOffset, length }) => new Uint32Array(buffer, byteOffset, length),
  )
}

/** How many weights were compared, and how many differ in any bit; all of them where only one epoch has any. */
function compare(a: readonly Uint32Array[], b: readonly Uint32Array[]) {
  const [one, other] = a.length > 0 ? [a, b] : [b, a]
  const weights = one.reduce((total, { length }) => total + length, 0)
  const differing = one.reduce(
    (total, values, i) => total + values.filter((bits, j) => bits !== other[i]?.[j]).length,
    0,
  )
  return { weights, differing }
}

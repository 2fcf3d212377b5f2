import { makeDataset, type Dataset } from './dataset.ts'
import { makeInitialWeights, passInitialWeights } from './initialWeights.ts'
import { RandomState, type RandomSnapshot } from './random/randomState.ts'
import type { OptimizerName, Settings } from './settings.ts'
import type { Variant } from './variants.ts'
import { zerosLike, type Weights } from './weights.ts'

/** What an optimizer remembers (TRAIN-4). The moments have an entry for each weight, zero before the first step. */
export interface OptimizerState {
  /** Updates done. */
  readonly step: number
  /** Means of the gradients: adam. */
  readonly first: Weights | null
  /** Means of their squares: adam and rmsprop. */
  readonly second: Weights | null
}

/** Training between two epochs, as plain data: all that is needed to go on from here as if never stopped. */
export interface TrainingState {
  /** Epochs done. */
  readonly epoch: number
  readonly weights: Weights
  readonly optimizer: OptimizerState
  /** [trainingRows] row numbers in the order of the last epoch; the next shuffle starts from it (TRAIN-1). */
  readonly order: Int32Array
  /** The run's one stream, from which the next epoch draws. */
  readonly random: RandomSnapshot
}

/** The data and the state before the first epoch, from one stream seeded by `settings.seed`: data, then weights. */
export function startTraining(
  variant: Variant,
  settings: Settings,
): { dataset: Dataset; state: TrainingState } {
  const random = new RandomState(settings.seed)
  const dataset = makeDataset(variant, settings, random)
  const weights = makeInitialWeights(variant, settings, random)
  return { dataset, state: beforeTraining(settings, dataset, weights, random) }
}

/** The state before the first epoch of a run that begins with these weights; data and shuffles are the seed's (FILE-3). */
export function startWith(variant: Variant, settings: Settings, weights: Weights): TrainingState {
  const random = new RandomState(settings.seed)
  const dataset = makeDataset(variant, settings, random)
  passInitialWeights(settings, random)
  return beforeTraining(settings, dataset, weights, random)
}

function beforeTraining(
  { optimizer }: Settings,
  { trainingRows }: Dataset,
  weights: Weights,
  random: RandomState,
): TrainingState {
  return {
    epoch: 0,
    weights,
    optimizer: startOptimizer(optimizer, weights),
    order: Int32Array.from({ length: trainingRows }, (_, row) => row),
    random: random.save(),
  }
}

/** An optimizer that has not stepped yet. */
export function startOptimizer(name: OptimizerName, weights: Weights): OptimizerState {
  return {
    step: 0,
    first: name === 'adam' ? zerosLike(weights) : null,
    second: name === 'sgd' ? null : zerosLike(weights),
  }
}

/**
 * The next epoch's order and the stream behind its draws (TRAIN-1). Nothing of `state` is changed, so an epoch
 * that is given up leaves no trace. Without `shuffle` the order stays, and nothing is drawn.
 */
export function nextOrder(
  state: Pick<TrainingState, 'order' | 'random'>,
  shuffle: boolean,
): { order: Int32Array; random: RandomSnapshot } {
  const order = state.order.slice()
  const random = RandomState.restore(state.random)
  if (shuffle) random.shuffle(order)
  return { order, random: random.save() }
}

/** Consecutive pieces of `order`, as views; the last may be smaller (TRAIN-1). */
export function batchesOf(order: Int32Array, batchSize: number): Int32Array[] {
  const count = Math.ceil(order.length / batchSize)
  return Array.from({ length: count }, (_, i) => order.subarray(i * batchSize, (i + 1) * batchSize))
}

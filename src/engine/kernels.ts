import type { Dataset } from '#room/core/dataset.ts'
import type { UntoldWork } from '#room/core/results.ts'
import type { Settings } from '#room/core/settings.ts'
import type { OptimizerState, TrainingState } from '#room/core/trainingState.ts'
import type { Variant } from '#room/core/variants.ts'
import type { Weights } from '#room/core/weights.ts'

// The seam behind which the arithmetic is done. Stock tfjs layers are the first implementation; kernels of our own
// come behind the same interface and are held against it.

/** An epoch to be done: where it starts, and what it is trained on. */
export interface EpochTask {
  readonly from: Pick<TrainingState, 'weights' | 'optimizer'>
  readonly data: Pick<Dataset, 'width' | 'cells' | 'targets'>
  /** Row numbers of `data`, a batch each, in the order of the updates. */
  readonly batches: readonly Int32Array[]
}

export type TrainedEpoch =
  | {
      readonly kind: 'trained'
      /** [batches] mean squared error of each batch, before its update (TRAIN-2). */
      readonly losses: Float32Array
      readonly weights: Weights
      readonly optimizer: OptimizerState
      /** null where stock layers did it. */
      readonly work: UntoldWork | null
    }
  /** A batch's loss was not finite; the rest of the epoch was not done. */
  | { readonly kind: 'diverged'; readonly loss: number }
  | { readonly kind: 'stopped' }

/** How a row's cells are read. */
export interface Reading {
  /** 'model': as the variant's layers do, mask and all; 'away': padding is a step like any other. */
  readonly mask: 'model' | 'away'
  /** Fixed length only: what the model is fed for padding. */
  readonly fill: number
}

/**
 * Plain arrays in, plain arrays out; between them the weights stay on the device, and are read back once an epoch.
 * Nothing is remembered from one call to the next, so an epoch that is given up leaves no trace, and predictions
 * asked for in mid-epoch are made with the weights that they name.
 */
export interface Kernels {
  /** Trains one epoch; gives way between steps, and asks `stop` there. One epoch at a time. */
  epoch(task: EpochTask, stop: () => boolean): Promise<TrainedEpoch>
  /** Predictions [rows]; rows (cells 0, 1, PAD) may differ in length and may be empty. */
  predict(weights: Weights, rows: readonly Int8Array[], reading: Reading): Promise<Float32Array>
  /** Gives back every tensor. */
  dispose(): void
}

export type MakeKernels = (variant: Variant, settings: Settings) => Kernels

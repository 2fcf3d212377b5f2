import type { Dataset } from './dataset.ts'
import type { Device } from './device.ts'
import type { UntoldWork, TrainingProof } from './results.ts'
import type { Settings } from './settings.ts'
import type { TrainingState } from './trainingState.ts'
import type { Variant } from './variants.ts'

// What an engine does, whoever makes it: the server drives it, the engine room builds it, tests hold it to this.

/** The loss, a weight or the validation loss was no longer finite. */
export interface Divergence {
  readonly kind: 'diverged'
  readonly loss: number
  /** Where it came to that: loss and weights were finite. */
  readonly valLoss?: number
}

/** An epoch is whole or it has not been: only 'finished' moves the run's state on. */
export type EpochOutcome =
  | {
      readonly kind: 'finished'
      readonly loss: number
      readonly valLoss: number | null
      /** null where stock layers did it. */
      readonly work: UntoldWork | null
    }
  | Divergence
  /** `stop` said so, or the GPU has taken its context away and `onContextLost` was called. */
  | { readonly kind: 'stopped' }

export interface EngineRun {
  readonly dataset: Dataset
  /** After the last finished epoch; plain arrays that nobody writes to again. */
  readonly state: TrainingState
  /**
   * Trains one epoch. Gives way between training steps, so that predictions are answered meanwhile;
   * `stop` is asked there.
   */
  epoch(stop: () => boolean): Promise<EpochOutcome>
  /**
   * Predictions [rows] of the model as it stands at the call, even where an epoch goes on meanwhile: calls that follow
   * each other without an await speak of the same weights. Rows (cells 0, 1, PAD) may differ in length.
   * Rejects where the GPU has taken its context away, but not before `onContextLost` was called: then the loss is known,
   * and the rejection is no news.
   * @param mask 'model': the variant's own layers, mask and all; 'away': the same weights, padding read as data
   * @param fill Fixed length only: what a padded cell is read as; -1 where it is left out
   */
  predict(rows: readonly Int8Array[], mask: 'model' | 'away', fill?: number): Promise<Float32Array>
  /** Whether an epoch on the data with so many padded columns added fits into the device's memory. */
  hasRoomFor(columns: number): boolean
  /**
   * PAD-3, where there is room for it: one epoch from the present state, as it is and with `columns` padded columns
   * added; the run stays as it was.
   */
  proveTraining(columns: number, stop: () => boolean): Promise<TrainingProof | null>
  /** Gives back every tensor. */
  dispose(): void
}

/** What an engine cannot do on this device, foreseen. */
export interface Refusal {
  readonly refused: 'units-exceed-device' | 'out-of-memory'
}

export interface Engine {
  readonly device: Device
  /**
   * A run of this variant: from its state, or drawn from the seed where that is null.
   * The run loaded before must have been disposed of. Rejects where the context is gone, as `predict` does.
   */
  load(
    variant: Variant,
    settings: Settings,
    state: TrainingState | null,
  ): Promise<EngineRun | Refusal>
}

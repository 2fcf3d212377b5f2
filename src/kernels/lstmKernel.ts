import type { UpdateOrder } from '#room/core/settings.ts'
import type { OptimizerState } from '#room/core/trainingState.ts'
import type { Weights } from '#room/core/weights.ts'
import type { Model } from './passes.ts'
import type { Plan } from './plan.ts'

// What a kernel is to those who use it, be it on the processor, which has done what it is told when the call returns,
// or on a GPU, which is told much and asked seldom.

/** A plan with its targets [rows]. */
export interface Task {
  readonly plan: Plan
  readonly targets: Float32Array
}

/** What the steps since the last `load` or `finish` have led to. */
interface Trained extends Pick<OptimizerState, 'first' | 'second'> {
  /** [steps] mean squared error of each batch, before its update (TRAIN-2) */
  readonly losses: Float32Array
  readonly weights: Weights
}

/** Since the last `load`. */
export interface Counts {
  steps: number
  /** Calls that make a GPU compute something. */
  draws: number
}

/** Trains one model, and keeps its weights and moments from one epoch to the next. */
export interface Trainer {
  /** More than these in a plan are better done in pieces. */
  readonly mostNodes: number
  readonly counts: Readonly<Counts>
  /**
   * Takes over copies.
   * @param inputs [V] what each token is read as; null: as the weights' `embeddings` say
   */
  load(weights: Weights, inputs: readonly number[] | null, optimizer: OptimizerState): void
  /**
   * One training step on a batch, whole or in pieces. Yields where it may be left for a while or for good; then `load`
   * comes next. Gives the loss before the update, or null where only `finish` knows it.
   * @param step updates done, this one among them: 1 at the first
   */
  step(pieces: readonly Task[], order: UpdateOrder, step: number): Generator<void, number | null>
  /** Whether what was told is still to be done, and more should not be told now. */
  isBehind(): boolean
  /** Waits until all is done. */
  finish(): Promise<Trained>
  /** Gives back what it holds. */
  dispose(): void
}

/** Predicts with weights of its own, so that it can be asked while others are trained. */
export interface Predictor {
  readonly mostNodes: number
  /** Takes over copies; holds for the calls of `predict` behind it. */
  load(weights: Weights, inputs: readonly number[] | null): void
  /** Predictions [rows] at the rows' ends. */
  predict(plan: Plan): Promise<Float32Array>
  dispose(): void
}

export interface LstmKernel {
  trainer(model: Model): Trainer
  predictor(model: Model): Predictor
}

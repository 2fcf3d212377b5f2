import type { OptimizerName, Settings } from '#room/core/settings.ts'
import type { OptimizerState } from '#room/core/trainingState.ts'
import type { Weights } from '#room/core/weights.ts'
import type { Plan } from './plan.ts'

// Glossary of this room. B rows of a batch, H units, V tokens, N nodes of a plan, P of them parents (nodes with
// children). Gates stand in Keras's order i, f, c, o. dX is the gradient of the loss by X.

/** An LSTM and a Dense(1) on its last state, and how they are trained. */
export interface Model {
  readonly units: number
  readonly recurrentActivation: Settings['recurrentActivation']
  readonly optimizer: OptimizerName
  readonly learningRate: number
  /** Whether the embeddings are trained with the rest. */
  readonly trainable: boolean
}

/**
 * The parts of a training step. An implementation keeps weights, moments, gradients and the states of one plan, in
 * whatever layout it likes; `forward` begins a plan, and the calls behind it, up to the next, speak of that plan.
 */
export interface Passes {
  /** More are better done in pieces. */
  readonly mostNodes: number
  /**
   * Takes over copies; gradients are zero after it.
   * @param inputs [V] what each token is read as; null: as the weights' `embeddings` say
   * @param optimizer null where the weights are only to predict
   */
  load(weights: Weights, inputs: readonly number[] | null, optimizer: OptimizerState | null): void
  /** h and c of every node. */
  forward(plan: Plan): void
  /** y [B] = h·W + b at the rows' ends. */
  predictions(): Float32Array
  /** Adds hᵀ·dy and the sum of dy [B] to the gradients of the Dense kernel and bias. */
  denseBackward(dy: Float32Array): void
  /** Sends dy [B] back through the Dense kernel as it stands; adds to the gradients of all the other weights. */
  lstmBackward(dy: Float32Array): void
  /**
   * Updates the Dense kernel and bias, or the others, by their gradients, which are zero afterwards (TRAIN-4).
   * @param step updates done, this one among them: 1 at the first
   */
  update(part: 'dense' | 'lstm', step: number): void
  /** Copies in Keras's layout. */
  weights(): Weights
  moments(): Pick<OptimizerState, 'first' | 'second'>
  /** Gives back what it holds. */
  dispose(): void
}

import type { Dataset } from '#room/core/dataset.ts'
import type { Divergence, Refusal } from '#room/core/engineContract.ts'
import type { Inside } from '#room/core/inside.ts'
import type { Bits } from '#room/core/padding.ts'
import type {
  Answer,
  EpochResult,
  EpochWork,
  LengthErrors,
  Proof,
  TrainingProof,
} from '#room/core/results.ts'
import type { Settings } from '#room/core/settings.ts'
import type { TrainingState } from '#room/core/trainingState.ts'
import type { Weights } from '#room/core/weights.ts'
import type { RunId } from '#room/protocol/messages.ts'

/** How far a variant's run is. What it shows beside that is derived (selectors.ts). */
export type Phase =
  /** Waits for the engine, or for its data and weights. */
  | { readonly kind: 'loading' }
  | { readonly kind: 'untrained' }
  /** `firm`: the goal is its own (one step, a task of the lesson), and stays where it is when `epochs` changes. */
  | { readonly kind: 'running'; readonly goal: number; readonly firm?: true }
  /** Between two epochs, by Pause, Step one epoch, or a change of tab. */
  | { readonly kind: 'paused'; readonly left: boolean }
  | { readonly kind: 'finished' }
  | (Divergence & { readonly epoch: number })
  | { readonly kind: 'refused'; readonly code: Refusal['refused'] }

/** Weights that were read from a file, for a run to begin with in place of those that the seed draws. */
export interface Given {
  /** The file's name. */
  readonly file: string
  readonly weights: Weights
}

/** One variant's run: what it was made with, and what came of it. */
export interface Run {
  readonly id: RunId
  /** The settings that it runs with; the fields may differ until the next Reset. */
  readonly settings: Settings
  readonly phase: Phase
  readonly bits: Bits
  /** null where the seed alone decides. It waits while the settings ask for other shapes (`startsFrom`). */
  readonly given: Given | null
  readonly dataset: Dataset | null
  readonly history: readonly EpochResult[]
  /** How the latest epoch was done; null before it, and where stock layers did it. */
  readonly work: EpochWork | null
  /** To go on from when the worker or its GPU context is lost. */
  readonly checkpoint: TrainingState | null
  readonly answer: Answer | null
  /** What goes on inside, as it was when somebody last looked. */
  readonly inside: Inside | null
  readonly proof: Proof | null
  readonly trainingProof: TrainingProof | 'computing' | 'out-of-memory' | null
  /** As measured last, perhaps on the weights of an earlier epoch; null until somebody looks. */
  readonly lengthErrors: LengthErrors | null
}

import type { Dataset } from '#room/core/dataset.ts'
import type { Device } from '#room/core/device.ts'
import type { Divergence, Refusal } from '#room/core/engineContract.ts'
import type { Inside, MaskUse } from '#room/core/inside.ts'
import type { Bits } from '#room/core/padding.ts'
import type {
  Answer,
  EpochResult,
  EpochWork,
  LengthErrors,
  Proof,
  TrainingProof,
  Watched,
} from '#room/core/results.ts'
import type { Backend, Settings } from '#room/core/settings.ts'
import type { TrainingState } from '#room/core/trainingState.ts'
import type { Variant } from '#room/core/variants.ts'
import type { Weights } from '#room/core/weights.ts'

/** The page counts its runs; what speaks of a run that is no longer there is dropped (MSG-1). */
export type RunId = number

// ── page → worker ──────────────────────────────────────────────────────────

/** Start an engine on this backend; a worker that runs is ended first (MSG-2). */
export interface OpenCommand {
  readonly type: 'open'
  readonly backend: Backend
}

/** Make this run the current one: from its checkpoint, else from the weights it was given, else from the seed. */
export interface LoadCommand {
  readonly type: 'load'
  readonly run: RunId
  readonly variant: Variant
  readonly settings: Settings
  readonly state: TrainingState | null
  /** What it begins with where that was read from a file. */
  readonly weights: Weights | null
}

/** Train the current run until this epoch is reached; while training, moves the goal. */
interface TrainCommand {
  readonly type: 'train'
  readonly run: RunId
  readonly until: number
}

/** Stop at once, at the last finished epoch. */
interface PauseCommand {
  readonly type: 'pause'
  readonly run: RunId
}

/** Answer for this sequence now, and again after each epoch (MSG-3: the latest wins). */
interface WatchCommand {
  readonly type: 'watch'
  readonly run: RunId
  readonly watched: Watched
}

/** From now on, answer after each epoch, none left out; or again only a few times a second. */
interface FollowCommand {
  readonly type: 'follow'
  readonly run: RunId
  readonly on: boolean
}

/** From now on, with each answer, what goes on inside for what is watched; null: nobody looks any more (INSIDE-3). */
interface LookCommand {
  readonly type: 'look'
  readonly run: RunId
  readonly mask: MaskUse | null
}

/** One prediction, without padding and with ten steps of it behind. */
interface PredictCommand {
  readonly type: 'predict'
  readonly run: RunId
  readonly bits: Bits
}

interface ProveTrainingCommand {
  readonly type: 'prove-training'
  readonly run: RunId
  readonly columns: number
}

/** Keep the error by length measured, or no longer: it is work that only whoever sees it should cost. */
interface WatchLengthsCommand {
  readonly type: 'watch-lengths'
  readonly run: RunId
  readonly on: boolean
}

export type Command =
  | OpenCommand
  | LoadCommand
  | TrainCommand
  | PauseCommand
  | WatchCommand
  | FollowCommand
  | LookCommand
  | PredictCommand
  | ProveTrainingCommand
  | WatchLengthsCommand

// ── worker → page ──────────────────────────────────────────────────────────

export interface ReadyEvent {
  readonly type: 'ready'
  readonly device: Device
}

interface LoadedEvent {
  readonly type: 'loaded'
  readonly run: RunId
  readonly dataset: Dataset
  /** Where it stands: the first checkpoint of a run that begins. */
  readonly state: TrainingState
}

/** Epochs that were finished since the last such event, oldest first. */
export interface EpochsEvent {
  readonly type: 'epochs'
  readonly run: RunId
  readonly results: readonly EpochResult[]
  /** How the last of them was done; null where stock layers did it. */
  readonly work: EpochWork | null
}

export type Outcome =
  | { readonly kind: 'reached' }
  | { readonly kind: 'paused' }
  /** In this epoch; the weights are those before it. */
  | (Divergence & { readonly epoch: number })

interface StoppedEvent {
  readonly type: 'stopped'
  readonly run: RunId
  readonly outcome: Outcome
}

/** Enough to go on from, after any loss of the worker, with the same numbers. */
export interface CheckpointEvent {
  readonly type: 'checkpoint'
  readonly run: RunId
  readonly state: TrainingState
}

interface AnsweredEvent {
  readonly type: 'answered'
  readonly run: RunId
  readonly answer: Answer
}

/** Its states' buffer is moved, not copied. */
interface InsideEvent {
  readonly type: 'inside'
  readonly run: RunId
  readonly inside: Inside
}

export interface ProvedEvent {
  readonly type: 'proved'
  readonly run: RunId
  readonly proof: Proof
}

export interface PredictedEvent {
  readonly type: 'predicted'
  readonly run: RunId
  readonly bits: Bits
  readonly prediction: number
  readonly padded: number
}

interface TrainingProvedEvent {
  readonly type: 'training-proved'
  readonly run: RunId
  /** null where it was given up. */
  readonly proof: TrainingProof | 'out-of-memory' | null
}

interface LengthsMeasuredEvent {
  readonly type: 'lengths-measured'
  readonly run: RunId
  readonly errors: LengthErrors
}

/** The GPU took the context away. The worker is of no more use; its last state goes with it. */
export interface ContextLostEvent {
  readonly type: 'context-lost'
  readonly run: RunId | null
  readonly state: TrainingState | null
}

interface RefusedEvent {
  readonly type: 'refused'
  readonly run: RunId
  readonly code: Refusal['refused']
}

/** What became of the worker: it could not be loaded, it said what cannot be read, it ended without a word, it threw. */
export type FailureCause = 'unloadable' | 'unreadable' | 'gone' | 'bug'

export interface Failure {
  readonly cause: FailureCause
  /** In the words of whatever was thrown, for whoever reports it. */
  readonly detail: string | null
}

/** A bug, or the death of the worker. */
export interface FailedEvent extends Failure {
  readonly type: 'failed'
}

export type Event =
  | ReadyEvent
  | LoadedEvent
  | EpochsEvent
  | StoppedEvent
  | CheckpointEvent
  | AnsweredEvent
  | InsideEvent
  | ProvedEvent
  | PredictedEvent
  | TrainingProvedEvent
  | LengthsMeasuredEvent
  | ContextLostEvent
  | RefusedEvent
  | FailedEvent

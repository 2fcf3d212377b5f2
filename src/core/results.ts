import type { Bits, Padding } from './padding.ts'

/** One finished epoch. */
export interface EpochResult {
  /** Counted from 1. */
  readonly epoch: number
  /** Mean squared error as it arose during training, weighted by batch size (TRAIN-2). */
  readonly loss: number
  /** On the weights after the epoch; null where no row validates. */
  readonly valLoss: number | null
  readonly ms: number
}

/** The states that the rows of a batch share: blocks of an icicle, a level for each token that was read. */
export interface BatchTree {
  readonly rows: number
  readonly levels: number
  /** More than there are blocks where some are too thin to be seen. */
  readonly states: number
  /** [blocks] from 1 on: how many tokens were read. */
  readonly level: Uint8Array
  /** [blocks] the first of the rows that share this state, when rows that begin alike stand together. */
  readonly from: Int32Array
  /** [blocks] how many rows share it. */
  readonly count: Int32Array
  /** [blocks] the cell that was read last: 0, 1 or PAD. */
  readonly cell: Int8Array
}

/** What the fused kernels did in an epoch's training steps. */
export interface EpochWork {
  /** Rows of h·U: states from which a step goes on. */
  readonly matrixRows: number
  /** What they would be if every row of every batch were stepped through by itself, padding and all. */
  readonly paddedRows: number
  /** Multiplications and additions of the products with U, forward and back. */
  readonly flops: number
  /** Without validation. */
  readonly ms: number
  /** WebGL draws of a training step, the mean; null elsewhere. */
  readonly draws: number | null
  /** The epoch's last batch. */
  readonly tree: BatchTree
}

/** The same before anybody has asked for the tree, which takes its time: of most epochs nobody does. */
export interface UntoldWork extends Omit<EpochWork, 'tree'> {
  readonly tree: () => BatchTree
}

/** What the page watches: a sequence, and the padding that the slider asks for. */
export interface Watched {
  readonly bits: Bits
  readonly padding: Padding
}

/** float32 numbers that the model gave for what is watched. */
export interface Answer extends Watched {
  /** The epoch whose weights answered; 0 before training. */
  readonly epoch: number
  readonly prediction: number
  /** With the padding, mask on. For Fixed length, which has none, the same as `unmasked`. */
  readonly padded: number
  /** With the padding, the mask taken away: padding is read as data. */
  readonly unmasked: number
}

/** One line of the proof: the same weights, with and without the mask. */
export interface ProofRow {
  readonly padding: Padding
  /** null for Fixed length, which has no mask. */
  readonly masked: number | null
  /** Padding read as data: the mask value; -1 for Fixed length; the embedding of ID 0. */
  readonly unmasked: number
  /** Fixed length: padding read as a 0 instead of -1. null elsewhere. */
  readonly zeros: number | null
}

/** The padding proof of one sequence at one state of the weights, all of it computed (PAD-6). */
export interface Proof extends Watched {
  readonly epoch: number
  /** Steps 0 … 40 at the slider's place. */
  readonly curve: readonly ProofRow[]
  readonly table: readonly ProofRow[]
  /** The sequence without padding among other rows of one batch (PAD-1: the company does not matter). */
  readonly inCompany: number
}

/** One epoch run twice from the same start, once with padded columns added (PAD-3). */
export interface TrainingProof {
  readonly columns: number
  readonly epoch: number
  readonly loss: number
  readonly paddedLoss: number
  /** 0 where both epochs diverged: then nothing was compared. */
  readonly weights: number
  /** Weights that differ in any bit. */
  readonly differing: number
}

/** How well rows of one length are counted. */
export interface LengthError {
  readonly length: number
  /** Rows that validate, or rows drawn for a length that training has not seen. */
  readonly source: 'validation' | 'drawn'
  readonly rows: number
  /** Mean of |prediction − true sum|. */
  readonly error: number
  /** Mean of prediction − true sum. */
  readonly bias: number
}

/** The error by length at one state of the weights (EVAL-1), shortest first. */
export interface LengthErrors {
  readonly epoch: number
  readonly lengths: readonly LengthError[]
  /** Whether longer ones are still to come. */
  readonly complete: boolean
}

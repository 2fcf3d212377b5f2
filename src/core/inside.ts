import type { Watched } from './results.ts'

/** 'model': as the variant's layers do, mask and all; 'away': the same weights, padding read as data. */
export type MaskUse = 'model' | 'away'

/** What each unit has at each step, in the order in which it is kept: c, h, and the gates i, f, g, o. */
export const STATE_KINDS = ['cell', 'hidden', 'input', 'forget', 'candidate', 'output'] as const

export type StateKind = (typeof STATE_KINDS)[number]

/** What goes on in the LSTM while it reads one sequence, padding included. T steps, H units; all of it float32. */
export interface Inside extends Watched {
  /** The epoch whose weights these are; 0 before training. */
  readonly epoch: number
  readonly mask: MaskUse
  readonly units: number
  /** [T] 0, 1 or PAD */
  readonly cells: Int8Array
  /** [T] 1 where the mask skips the step: h and c are those of the step before, the gates are NaN. */
  readonly masked: Uint8Array
  /** [6, T, H], the first axis as STATE_KINDS. */
  readonly states: Float32Array
  /** [T] the Dense layer applied to h at each step: what the network would answer if the sequence ended there. */
  readonly counts: Float32Array
  /** [H] each unit's weight in the answer. */
  readonly denseKernel: Float32Array
  /** What the engine's own kernels predict for the same row, mask and weights. */
  readonly prediction: number
}

/** [T, H] of one kind, as a view. */
export function statesOf({ states, cells, units }: Inside, kind: StateKind): Float32Array {
  const size = cells.length * units
  const begin = STATE_KINDS.indexOf(kind) * size
  return states.subarray(begin, begin + size)
}

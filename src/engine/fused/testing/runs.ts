import { expect } from 'vitest'
import type { EngineRun } from '#room/core/engineContract.ts'
import { bitsToCells } from '#room/core/padding.ts'
import type { Settings } from '#room/core/settings.ts'
import { startTraining, type TrainingState } from '#room/core/trainingState.ts'
import type { Variant } from '#room/core/variants.ts'
import { fusedKernels } from '#room/engine/fused/fusedKernels.ts'
import { makeRun } from '#room/engine/run.ts'
import type { Model, Passes } from '#room/kernels/passes.ts'

// What the tests of the fused kernels share.

export type MakePasses = (model: Model) => Passes

export const never = () => false

/** A run on these kernels, from its seed or from a state. */
export function startRun(
  makePasses: MakePasses,
  variant: Variant,
  settings: Settings,
  state?: TrainingState,
): EngineRun {
  const drawn = startTraining(variant, settings)
  const start = { dataset: drawn.dataset, state: state ?? drawn.state }
  return makeRun(settings, start, fusedKernels(makePasses)(variant, settings), never)
}

/** One whole epoch. */
export async function finish(run: EngineRun): Promise<{ loss: number; valLoss: number | null }> {
  const outcome = await run.epoch(never)
  if (outcome.kind !== 'finished') throw new Error(outcome.kind)
  return outcome
}

/** A sequence's prediction. */
export async function predict(run: EngineRun, bits: string): Promise<number> {
  const [prediction = NaN] = await run.predict([bitsToCells(bits)], 'model')
  return prediction
}

/** The largest distance between two lists of numbers; where there is none, there has to be none in the other. */
export function distance(
  found: readonly (number | null)[],
  expected: readonly (number | null)[],
): number {
  expect(found.map((value) => value === null)).toEqual(expected.map((value) => value === null))
  const distances = found.map((value, i) => Math.abs((value ?? 0) - (expected[i] ?? 0)))
  return distances.every(Number.isFinite) ? Math.max(...distances) : Infinity
}

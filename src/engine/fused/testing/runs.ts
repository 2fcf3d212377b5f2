import { NO_LOSS } from '#room/engine/contextLoss.ts'
import type { EngineRun } from '#room/core/engineContract.ts'
import type { Settings } from '#room/core/settings.ts'
import { startTraining, type TrainingState } from '#room/core/trainingState.ts'
import type { Variant } from '#room/core/variants.ts'
import { fusedKernels } from '#room/engine/fused/fusedKernels.ts'
import { makeRun } from '#room/engine/run.ts'
import type { LstmKernel } from '#room/kernels/lstmKernel.ts'

// What the tests of the fused kernels share.

/** Kernels under test. */
export interface Tested {
  readonly name: string
  readonly kernel: LstmKernel
}

/** A run on these kernels, from its seed or from a state. */
export function startRun(
  { kernel }: Tested,
  variant: Variant,
  settings: Settings,
  state?: TrainingState,
): EngineRun {
  const drawn = startTraining(variant, settings)
  const start = { dataset: drawn.dataset, state: state ?? drawn.state }
  return makeRun(settings, start, fusedKernels(kernel)(variant, settings), NO_LOSS)
}

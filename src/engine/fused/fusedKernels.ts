import type { MakeKernels } from '#room/engine/kernels.ts'
import type { LstmKernel } from '#room/kernels/lstmKernel.ts'
import { makeLearner } from './learner.ts'
import { makePredictor } from './predictor.ts'

/** The arithmetic done by kernels of our own, on the prefix trees of the batches. */
export function fusedKernels(kernel: LstmKernel): MakeKernels {
  return (variant, settings) => {
    const learning = kernel.trainer(settings)
    const predicting = kernel.predictor(settings)
    return {
      ...makeLearner(learning, variant, settings),
      ...makePredictor(predicting, variant, settings),
      dispose() {
        learning.dispose()
        predicting.dispose()
      },
    }
  }
}

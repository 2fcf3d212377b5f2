import type { MakeKernels } from '#room/engine/kernels.ts'
import type { Model, Passes } from '#room/kernels/passes.ts'
import { makeLearner } from './learner.ts'
import { makePredictor } from './predictor.ts'

/** The arithmetic done by kernels of our own, on the prefix trees of the batches. */
export function fusedKernels(makePasses: (model: Model) => Passes): MakeKernels {
  return (variant, settings) => {
    const learning = makePasses(settings)
    const predicting = makePasses(settings)
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

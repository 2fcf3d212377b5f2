import type { MakeKernels } from '#room/engine/kernels.ts'
import { makeLearner } from './learner.ts'
import { makePredictor } from './predictor.ts'

/** The arithmetic done by tfjs's own layers, on whichever of its backends runs. */
export const stockKernels: MakeKernels = (variant, settings) => {
  const learner = makeLearner(variant, settings)
  const predictor = makePredictor(variant, settings)
  return {
    epoch: learner.epoch,
    predict: predictor.predict,
    dispose() {
      learner.dispose()
      predictor.dispose()
    },
  }
}

import type { Counts, LstmKernel } from './lstmKernel.ts'
import type { Model, Passes } from './passes.ts'
import { trainStep } from './trainStep.ts'

/** A kernel of passes that are done when the call returns. */
export function kernelOfPasses(makePasses: (model: Model) => Passes): LstmKernel {
  return {
    trainer(model) {
      const passes = makePasses(model)
      const counts: Counts = { steps: 0, draws: 0 }
      let losses: number[] = []
      return {
        mostNodes: passes.mostNodes,
        counts,
        load(weights, inputs, optimizer) {
          passes.load(weights, inputs, optimizer)
          losses = []
          counts.steps = 0
        },
        *step(pieces, order, step) {
          const loss = yield* trainStep(passes, pieces, order, step)
          losses.push(loss)
          counts.steps++
          return loss
        },
        isBehind: () => false,
        finish() {
          const itsLosses = Float32Array.from(losses)
          losses = []
          const trained = { losses: itsLosses, weights: passes.weights(), ...passes.moments() }
          return Promise.resolve(trained)
        },
        dispose: () => passes.dispose(),
      }
    },
    predictor(model) {
      const passes = makePasses(model)
      return {
        mostNodes: passes.mostNodes,
        load: (weights, inputs) => passes.load(weights, inputs, null),
        predict(plan) {
          passes.forward(plan)
          return Promise.resolve(passes.predictions())
        },
        dispose: () => passes.dispose(),
      }
    },
  }
}

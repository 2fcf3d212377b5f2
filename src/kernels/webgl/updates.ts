import { ADAM, adamRate, RMSPROP } from '#room/kernels/optimizers.ts'
import type { Model } from '#room/kernels/passes.ts'
import type { Defines } from './programs.ts'

/** What the updates' shaders are compiled with, a number for each optimizer and its constants (TRAIN-4). */
export function optimizerDefines({ optimizer }: Model): Defines {
  switch (optimizer) {
    case 'adam': {
      const { beta1, rest1, beta2, rest2, epsilon } = ADAM
      const betas = { BETA_1: beta1, REST_1: rest1, BETA_2: beta2, REST_2: rest2 }
      return { OPTIMIZER: 2, ...betas, EPSILON: epsilon }
    }
    case 'rmsprop': {
      const { rho, rest, epsilon } = RMSPROP
      return { OPTIMIZER: 1, RHO: rho, REST: rest, EPSILON: epsilon }
    }
    case 'sgd':
      return { OPTIMIZER: 0 }
  }
}

export function rateOf({ optimizer, learningRate }: Model, step: number): number {
  return optimizer === 'adam' ? adamRate(learningRate, step) : learningRate
}

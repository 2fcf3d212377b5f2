import { mapWeights } from '#room/kernels/perWeight.ts'
import { zerosLike, type WeightName, type Weights } from '#room/core/weights.ts'
import type { Model, Passes } from '#room/kernels/passes.ts'
import type { Plan } from '#room/kernels/plan.ts'
import { denseBackward, denseForward } from './dense.ts'
import { backward, forward, type Inputs, type States } from './lstm.ts'
import { update } from './optimizer.ts'

const DENSE: readonly WeightName[] = ['denseKernel', 'denseBias']

/** The passes as plain nested loops: what every other kernel is held against. */
export function referencePasses(model: Model): Passes {
  let held: Held | null = null
  let run: (States & { readonly plan: Plan }) | null = null

  return {
    mostNodes: mostNodes(model.units),
    load(weights, inputs, optimizer) {
      held = {
        inputs,
        weights: copy(weights),
        gradients: zerosLike(weights),
        first: optimizer?.first ? copy(optimizer.first) : null,
        second: optimizer?.second ? copy(optimizer.second) : null,
      }
    },
    forward(plan) {
      const { weights, inputs } = there(held)
      run = { plan, ...forward(model, weights, inputs, plan) }
    },
    predictions() {
      const { plan, h } = there(run)
      return Float32Array.from(denseForward(there(held).weights, plan, h))
    },
    denseBackward(dy) {
      const { plan, h } = there(run)
      denseBackward(there(held).gradients, plan, h, dy)
    },
    lstmBackward(dy) {
      const { weights, inputs, gradients } = there(held)
      const { plan, ...states } = there(run)
      backward(model, weights, inputs, plan, states, dy, gradients)
    },
    update(part, step) {
      const { weights, gradients, first, second } = there(held)
      mapWeights(weights, (p, name) => {
        const g = gradients[name]
        if (!g || DENSE.includes(name) !== (part === 'dense')) return
        if (name !== 'embeddings' || model.trainable) {
          update(model.optimizer, model.learningRate, step, p, g, first?.[name], second?.[name])
        }
        g.fill(0)
      })
    },
    weights: () => copy(there(held).weights),
    moments() {
      const { first, second } = there(held)
      return { first: first && copy(first), second: second && copy(second) }
    },
    dispose() {
      held = null
      run = null
    },
  }
}

/** Some 100 MB of states, and a second or so. */
function mostNodes(units: number): number {
  return Math.ceil(Math.min(2e6 / units, 1e8 / units ** 2))
}

interface Held {
  readonly inputs: Inputs
  readonly weights: Weights
  readonly gradients: Weights
  readonly first: Weights | null
  readonly second: Weights | null
}

function copy(weights: Weights): Weights {
  return mapWeights(weights, (values) => values.slice())
}

function there<T>(value: T | null): T {
  if (value === null) throw new Error('load comes before forward, forward before the rest')
  return value
}

import type { OptimizerName } from '#room/core/settings.ts'
import type { Weights } from '#room/core/weights.ts'
import { ADAM, adamRate, RMSPROP } from '#room/kernels/optimizers.ts'
import type { Model, Passes } from '#room/kernels/passes.ts'
import type { Kernel } from './kernel.ts'
import { runsOf } from './runs.ts'
import { readStaging, writeStaging } from './staging.ts'

const FIRST = 2
const SECOND = 3

/** The passes in WebAssembly: four float32 at a time, matrices in the order in which they are walked. */
export function wasmPasses(makeKernel: () => Kernel): (model: Model) => Passes {
  return ({ units, recurrentActivation, optimizer, learningRate, trainable }) => {
    const hard = recurrentActivation === 'hard_sigmoid'
    let kernel = makeKernel()
    let rows = 0
    // Which moments there are, and whether there are embeddings.
    let shape: Shape = { vocabulary: 0, embeddings: false, first: false, second: false }

    const floats = (at: number, count: number) => new Float32Array(kernel.memory.buffer, at, count)

    function read(part: number): Weights {
      kernel.unpack(part)
      return readStaging(floats, kernel.staging(), units, shape)
    }

    return {
      mostNodes: mostNodes(units),
      load(weights, inputs, state) {
        const x = inputs ?? weights.embeddings ?? []
        if (shape.vocabulary !== x.length) kernel.open(units, x.length)
        shape = {
          vocabulary: x.length,
          embeddings: weights.embeddings !== undefined,
          first: Boolean(state?.first),
          second: Boolean(state?.second),
        }
        kernel.clear()
        const put = (part: number, values: Weights, inputsOf: ArrayLike<number>) => {
          writeStaging(floats, kernel.staging(), units, values, inputsOf)
          kernel.pack(part)
        }
        if (state?.first) put(FIRST, state.first, state.first.embeddings ?? [])
        if (state?.second) put(SECOND, state.second, state.second.embeddings ?? [])
        put(0, weights, x)
        kernel.prepare()
      },
      forward(plan) {
        const runs = runsOf(plan)
        rows = plan.end.length
        const at = kernel.reserve(
          rows,
          runs.slots,
          runs.parents,
          runs.levels,
          runs.runs,
          runs.widest,
        )
        new Int32Array(kernel.memory.buffer, at, runs.integers.length).set(runs.integers)
        kernel.forward(hard)
      },
      predictions() {
        kernel.denseForward()
        return floats(kernel.predictions(), rows).slice()
      },
      denseBackward(dy) {
        floats(kernel.gradients(), rows).set(dy)
        kernel.denseBackward()
      },
      lstmBackward(dy) {
        floats(kernel.gradients(), rows).set(dy)
        kernel.backward(hard)
      },
      update(part, step) {
        const number = part === 'dense' ? 2 : Number(trainable && shape.embeddings)
        update(kernel, number, optimizer, learningRate, step)
        if (part === 'lstm') kernel.prepare()
      },
      weights: () => read(0),
      moments: () => ({
        first: shape.first ? read(FIRST) : null,
        second: shape.second ? read(SECOND) : null,
      }),
      dispose() {
        kernel = makeKernel()
      },
    }
  }
}

interface Shape {
  readonly vocabulary: number
  readonly embeddings: boolean
  readonly first: boolean
  readonly second: boolean
}

/** Some 250 MB of states, and half a second or so. */
function mostNodes(units: number): number {
  return Math.ceil(Math.min(4e6 / units, 1e9 / units ** 2))
}

function update(
  kernel: Kernel,
  part: number,
  optimizer: OptimizerName,
  learningRate: number,
  step: number,
): void {
  const begin = kernel.partBegin(part)
  const end = kernel.partEnd(part)
  switch (optimizer) {
    case 'adam': {
      const { beta1, rest1, beta2, rest2, epsilon } = ADAM
      kernel.adam(begin, end, adamRate(learningRate, step), beta1, rest1, beta2, rest2, epsilon)
      break
    }
    case 'rmsprop': {
      const { rho, rest, epsilon } = RMSPROP
      kernel.rmsprop(begin, end, learningRate, rho, rest, epsilon)
      break
    }
    case 'sgd':
      kernel.sgd(begin, end, learningRate)
  }
}

import type { OptimizerName } from '#room/core/settings.ts'
import type { Weights } from '#room/core/weights.ts'
import { ADAM, adamRate, RMSPROP } from '#room/kernels/optimizers.ts'
import type { Model, Passes } from '#room/kernels/passes.ts'
import type { Plan } from '#room/kernels/plan.ts'
import type { Kernel, Kernels } from './kernel.ts'
import { runsOf } from './runs.ts'
import { readStaging, writeStaging } from './staging.ts'

const FIRST = 2
const SECOND = 3

/** The passes in WebAssembly: four float32 at a time, matrices in the order in which they are walked. */
export function wasmPasses(kernels: Kernels): (model: Model) => Passes {
  return ({ units, recurrentActivation, optimizer, learningRate, trainable }) => {
    const hard = recurrentActivation === 'hard_sigmoid'
    let taken: Kernel | null = kernels.take()
    /** Whose integers are in the kernel's memory. */
    let placed: Plan | null = null
    let shape: Shape = { vocabulary: 0, embeddings: false, first: false, second: false }

    /** Throws once it has been given back: somebody else may have it. */
    function live(): Kernel {
      if (!taken) throw new Error('these passes were disposed of')
      return taken
    }

    function place(plan: Plan): void {
      const { slots, parents, levels, runs, widest, integers } = runsOf(plan)
      const kernel = live()
      const at = kernel.reserve(plan.end.length, slots, parents, levels, runs, widest)
      new Int32Array(kernel.memory.buffer, at, integers.length).set(integers)
      placed = plan
    }

    const rows = () => placed?.end.length ?? 0
    const floats = (at: number, count: number) => new Float32Array(live().memory.buffer, at, count)

    function write(part: number, weights: Weights, inputs: ArrayLike<number>): void {
      writeStaging(floats, live().staging(), units, weights, inputs)
      live().pack(part)
    }

    function read(part: number): Weights {
      live().unpack(part)
      return readStaging(floats, live().staging(), units, shape)
    }

    return {
      mostNodes: mostNodes(units),
      load(weights, inputs, state) {
        const kernel = live()
        const x = inputs ?? weights.embeddings ?? []
        if (shape.vocabulary !== x.length) {
          kernel.open(units, x.length)
          placed = null
        }
        shape = {
          vocabulary: x.length,
          embeddings: weights.embeddings !== undefined,
          first: Boolean(state?.first),
          second: Boolean(state?.second),
        }
        if (state) kernel.clear()
        if (state?.first) write(FIRST, state.first, state.first.embeddings ?? [])
        if (state?.second) write(SECOND, state.second, state.second.embeddings ?? [])
        write(0, weights, x)
        kernel.prepare()
      },
      forward(plan) {
        if (plan !== placed) place(plan)
        live().forward(hard)
      },
      predictions() {
        live().denseForward()
        return floats(live().predictions(), rows()).slice()
      },
      denseBackward(dy) {
        floats(live().gradients(), rows()).set(dy)
        live().denseBackward()
      },
      lstmBackward(dy) {
        floats(live().gradients(), rows()).set(dy)
        live().backward(hard)
      },
      update(part, step) {
        const number = part === 'dense' ? 2 : Number(trainable && shape.embeddings)
        update(live(), number, optimizer, learningRate, step)
        if (part === 'lstm') live().prepare()
      },
      weights: () => read(0),
      moments: () => ({
        first: shape.first ? read(FIRST) : null,
        second: shape.second ? read(SECOND) : null,
      }),
      dispose() {
        if (taken) kernels.giveBack(taken)
        taken = null
      },
    }
  }
}

/** What weights there are, and which moments. */
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

import type { OptimizerState } from '#room/core/trainingState.ts'
import type { Weights } from '#room/core/weights.ts'
import type { Counts, Trainer } from '#room/kernels/lstmKernel.ts'
import type { Model } from '#room/kernels/passes.ts'
import { mostNodes, type Context } from './context.ts'
import { costOf, type Draw } from './draws.ts'
import { inContext, inContextByTurns } from './inContext.ts'
import { layOut } from './layout.ts'
import { makePace } from './pace.ts'
import { readBack } from './readBack.ts'
import { makeTraining, type Training } from './training.ts'
import { packDense, packLstm, unpack } from './weightTexels.ts'

/** Tells the GPU one draw after another, and asks it for nothing before the epoch's end. */
export function webglTrainer(context: Context, model: Model): Trainer {
  const { gl, drawing, waitUntil } = context
  const { units } = model
  const pace = makePace(gl)
  const counts: Counts = { steps: 0, draws: 0 }
  let training: Training | null = null
  let hasEmbeddings = false

  function there(): Training {
    if (!training) throw new Error('load comes before step and finish')
    return training
  }

  function trainingFor(vocabulary: number, trained: boolean): Training {
    if (training?.vocabulary !== vocabulary || training.trained !== trained) {
      training?.dispose()
      training = makeTraining(context, model, vocabulary, trained)
    }
    return training
  }

  /** Yields where a slice is full. */
  function* tell(draws: Iterable<Draw>): Generator<void, void, void> {
    for (const each of draws) {
      drawing.draw(each)
      counts.draws++
      if (pace.told(costOf(each))) yield
    }
  }

  return {
    mostNodes: mostNodes(context, model),
    counts,
    load(weights, inputs, optimizer) {
      hasEmbeddings = weights.embeddings !== undefined
      const x = inputs ?? weights.embeddings ?? []
      inContext(context, () => {
        const { lstm, dense, losses } = trainingFor(x.length, model.trainable && hasEmbeddings)
        const shape = { units, vocabulary: x.length }
        const moments = momentsOf(optimizer)
        const packed = moments.map((its) => packLstm(its, its.embeddings ?? [], shape))
        lstm.put([packLstm(weights, x, shape), ...packed])
        dense.put([weights, ...moments].map((its) => packDense(its, units)))
        losses.restart()
      })
      pace.forget()
      Object.assign(counts, { steps: 0, draws: 0 })
    },
    *step(pieces, order, step) {
      const batch = pieces.reduce((sum, { targets }) => sum + targets.length, 0)
      const layouts = pieces.map(({ plan, targets }) => layOut(plan, targets))
      yield* inContextByTurns(context, tell(there().step(layouts, batch, order, step)))
      counts.steps++
      return null
    },
    isBehind: () => pace.isBehind(),
    async finish() {
      const { lstm, dense, losses, vocabulary } = there()
      const [lstmRegions, denseRegions] = [lstm.regions(), dense.regions()]
      const regions = [...lstmRegions, ...denseRegions, losses.region()]
      const texels = await inContext(context, () => readBack(gl, waitUntil, regions))
      const parts = lstmRegions.map((_, i): Weights => {
        const [its, itsDense] = [texels[i], texels[lstmRegions.length + i]]
        if (!its || !itsDense) throw new Error('a region was not read')
        return unpack(its, itsDense, { units, vocabulary }, hasEmbeddings)
      })
      const itsLosses = losses.take(texels.at(-1) ?? new Float32Array())
      losses.restart()
      const [weights, ...moments] = parts
      if (!weights) throw new Error('no weights were read')
      return { losses: itsLosses, weights, ...named(model, moments) }
    },
    dispose() {
      pace.forget()
      training?.dispose()
      training = null
    },
  }
}

/** Those that there are, first before second. */
function momentsOf({ first, second }: OptimizerState): Weights[] {
  return [first, second].filter((its) => its !== null)
}

function named({ optimizer }: Model, moments: readonly Weights[]) {
  return {
    first: optimizer === 'adam' ? (moments[0] ?? null) : null,
    second: moments.at(-1) ?? null,
  }
}

import type { Predictor } from '#room/kernels/lstmKernel.ts'
import type { Model } from '#room/kernels/passes.ts'
import { mostNodes, shapeOf, type Context } from './context.ts'
import { forward, forwardPrograms, head } from './forward.ts'
import { inContext } from './inContext.ts'
import { ENDS_WIDTH, layOut } from './layout.ts'
import { makePlanTexture } from './planTexture.ts'
import { readBack } from './readBack.ts'
import { makeStates } from './states.ts'
import { makeStore, type Store } from './store.ts'
import { denseSize, lstmSize, packDense, packLstm } from './weightTexels.ts'

export function webglPredictor(context: Context, model: Model): Predictor {
  const { gl, device, drawing, waitUntil } = context
  const { units } = model
  const shape = shapeOf(context, model, false)
  const programs = forwardPrograms(context.programs, shape)
  const plans = makePlanTexture(gl)
  const growing = makeStates(gl, device.side, shape)
  let stores: { readonly lstm: Store; readonly dense: Store; readonly vocabulary: number } | null =
    null

  function disposeStores(): void {
    stores?.lstm.dispose()
    stores?.dense.dispose()
    stores = null
  }

  function storesFor(vocabulary: number) {
    if (stores?.vocabulary === vocabulary) return stores
    disposeStores()
    const lstm = lstmSize({ units, vocabulary })
    const dense = denseSize(units)
    stores = {
      lstm: makeStore(gl, 'sgd', lstm.width, lstm.height),
      dense: makeStore(gl, 'sgd', dense.width, dense.height),
      vocabulary,
    }
    return stores
  }

  return {
    mostNodes: mostNodes(context, model),
    load(weights, inputs) {
      const x = inputs ?? weights.embeddings ?? []
      inContext(context, () => {
        const { lstm, dense } = storesFor(x.length)
        lstm.put([packLstm(weights, x, { units, vocabulary: x.length })])
        dense.put([packDense(weights, units)])
      })
    },
    async predict(plan) {
      const layout = layOut(plan, null)
      const reading = inContext(context, () => {
        if (!stores) throw new Error('load comes before predict')
        const states = growing.forRows(layout.rows)
        const placed = { layout, plan: plans.put(layout), states }
        for (const each of forward(programs, shape, placed, stores.lstm.weights()))
          drawing.draw(each)
        drawing.draw(head(programs, shape, placed, stores.dense.weights(), 1))
        const height = Math.ceil(layout.slots / ENDS_WIDTH)
        const region = { from: states.toEnds, target: 0, width: ENDS_WIDTH, height }
        return readBack(gl, waitUntil, [region])
      })
      const [ends = new Float32Array()] = await reading
      return Float32Array.from(layout.slotOf, (slot) => ends[slot * 4] ?? NaN)
    },
    dispose() {
      disposeStores()
      plans.dispose()
      growing.dispose()
    },
  }
}

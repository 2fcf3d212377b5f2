import type { UpdateOrder } from '#room/core/settings.ts'
import type { Model } from '#room/kernels/passes.ts'
import { backward } from './backward.ts'
import { shapeOf, type Context, type Shape } from './context.ts'
import type { Draw } from './draws.ts'
import { forward, head, type Placed } from './forward.ts'
import type { Layout } from './layout.ts'
import { makeLosses, type Losses } from './losses.ts'
import { makePlanTexture } from './planTexture.ts'
import { PARTS } from './shaders/sums.ts'
import { UPDATE_DENSE, UPDATE_LSTM } from './shaders/updates.ts'
import { makeGradients, makeStates } from './states.ts'
import { makeStore, type Store } from './store.ts'
import { optimizerDefines, rateOf } from './updates.ts'
import { denseSize, lstmSize, type Size } from './weightTexels.ts'
import { makeWeightGradients } from './weightGradients.ts'

/** What a model's training keeps on the GPU, and the draws of a step. */
export interface Training {
  readonly vocabulary: number
  readonly trained: boolean
  readonly lstm: Store
  readonly dense: Store
  readonly losses: Losses
  /** @param batch rows of all layouts together */
  step(
    layouts: readonly Layout[],
    batch: number,
    order: UpdateOrder,
    step: number,
  ): Generator<Draw, void, void>
  dispose(): void
}

/** A token's gradient is one of a texel's four. */
const MOST_TRAINED_TOKENS = 4

export function makeTraining(
  context: Context,
  model: Model,
  vocabulary: number,
  trained: boolean,
): Training {
  if (trained && vocabulary > MOST_TRAINED_TOKENS) throw new Error('too many tokens to train')
  const { gl, device, programs } = context
  const shape: Shape = shapeOf(context, model, trained)
  const { units, columns } = shape
  const lstmBox = lstmSize({ units: model.units, vocabulary })
  const denseBox = denseSize(model.units)
  const lstm = makeStore(gl, model.optimizer, lstmBox.width, lstmBox.height)
  const dense = makeStore(gl, model.optimizer, denseBox.width, denseBox.height)
  const losses = makeLosses(gl)
  const plans = makePlanTexture(gl)
  const growingStates = makeStates(gl, device.side, shape)
  const growingGradients = makeGradients(gl, device.side, shape)
  const weightGradients = makeWeightGradients(gl, shape)
  const optimizer = optimizerDefines(model)

  function place(layout: Layout): Placed {
    return { layout, plan: plans.put(layout), states: growingStates.forRows(layout.rows) }
  }

  function* backwardOf(placed: Placed): Generator<Draw, void, void> {
    const gradients = growingGradients.forRows(placed.layout.rows)
    yield* backward(programs, shape, placed, gradients, lstm.weights(), dense.weights())
    yield* weightGradients.lstm(programs, placed, gradients)
  }

  /** Yields the draw; then what it wrote is the present. */
  function* update(
    store: Store,
    { width, height }: Size,
    by: Pick<Draw, 'program' | 'textures' | 'turns'>,
    step: number,
  ): Generator<Draw, void, void> {
    yield {
      ...by,
      to: store.next(),
      box: [0, 0, width, height],
      textures: { ...store.textures(), ...by.textures },
      numbers: { units, rate: rateOf(model, step) },
    }
    store.turn()
  }

  function updateDense(step: number) {
    const program = programs(UPDATE_DENSE, optimizer)
    const textures = weightGradients.denseTextures()
    return update(dense, denseBox, { program, textures, turns: PARTS }, step)
  }

  function updateLstm(step: number) {
    const tokens = trained ? { TRAINED: 1, VOCABULARY: vocabulary } : { TRAINED: 0 }
    const program = programs(UPDATE_LSTM, { COLUMNS: columns, ...tokens, ...optimizer })
    const textures = weightGradients.lstmTextures()
    return update(lstm, lstmBox, { program, textures, turns: 4 }, step)
  }

  return {
    vocabulary,
    trained,
    lstm,
    dense,
    losses,
    *step(layouts, batch, order, step) {
      let placed: Placed | null = null
      weightGradients.restart()
      for (const layout of layouts) {
        placed = place(layout)
        yield* forward(programs, shape, placed, lstm.weights())
        yield head(programs, shape, placed, dense.weights(), batch)
        yield weightGradients.dense(programs, placed)
        if (order === 'together') yield* backwardOf(placed)
      }
      const { denseSums } = weightGradients.denseTextures()
      if (denseSums) yield losses.keep(programs, units, denseSums, batch)
      yield* updateDense(step)
      if (order === 'dense-first') {
        for (const layout of layouts) {
          if (!placed || layouts.length > 1) {
            placed = place(layout)
            yield* forward(programs, shape, placed, lstm.weights())
            // dy is what it was before the Dense layer's update.
            yield head(programs, shape, placed, dense.weightsBefore(), batch)
          }
          yield* backwardOf(placed)
        }
      }
      yield* updateLstm(step)
    },
    dispose() {
      for (const its of [lstm, dense, losses, plans]) its.dispose()
      growingStates.dispose()
      growingGradients.dispose()
      weightGradients.dispose()
    },
  }
}

import type { UpdateOrder } from '#room/core/settings.ts'
import type { Model } from '#room/kernels/passes.ts'
import { backward, backwardPrograms } from './backward.ts'
import { shapeOf, type Context, type Shape } from './context.ts'
import type { Draw } from './draws.ts'
import { forward, forwardPrograms, head, type Placed } from './forward.ts'
import type { Layout } from './layout.ts'
import { makeLosses, type Losses } from './losses.ts'
import { makePlanTexture } from './planTexture.ts'
import { PARTS } from './shaders/sums.ts'
import { UPDATE } from './shaders/updates.ts'
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
  const forwards = forwardPrograms(programs, shape)
  const backwards = backwardPrograms(programs, shape)
  const { units, columns } = shape
  const lstmBox = lstmSize({ units: model.units, vocabulary })
  const denseBox = denseSize(model.units)
  const lstm = makeStore(gl, model.optimizer, lstmBox.width, lstmBox.height)
  const dense = makeStore(gl, model.optimizer, denseBox.width, denseBox.height)
  const losses = makeLosses(gl, programs)
  const plans = makePlanTexture(gl)
  const growingStates = makeStates(gl, device.side, shape)
  const growingGradients = makeGradients(gl, device.side, shape)
  const weightGradients = makeWeightGradients(gl, programs, shape)
  const optimizer = optimizerDefines(model)
  const tokens = trained ? { TRAINED: 1, VOCABULARY: vocabulary } : { TRAINED: 0 }
  const program = programs(UPDATE, { COLUMNS: columns, ...tokens, ...optimizer })

  function place(layout: Layout): Placed {
    return { layout, plan: plans.put(layout), states: growingStates.forRows(layout.rows) }
  }

  function* backwardOf(placed: Placed): Generator<Draw, void, void> {
    const gradients = growingGradients.forRows(placed.layout.rows)
    yield* backward(backwards, shape, placed, gradients, lstm.weights(), dense.weights())
    yield* weightGradients.lstm(placed, gradients)
  }

  /** Yields the draw; then what it wrote is the present. */
  function* update(
    store: Store,
    { width, height }: Size,
    by: Pick<Draw, 'textures' | 'numbers' | 'turns'>,
    step: number,
  ): Generator<Draw, void, void> {
    yield {
      program,
      to: store.next(),
      box: [0, 0, width, height],
      textures: { ...weightGradients.lstmTextures(), ...store.textures(), ...by.textures },
      numbers: { rate: rateOf(model, step), ...by.numbers },
      turns: by.turns,
    }
    store.turn()
  }

  function updateDense(step: number) {
    const { denseSums } = weightGradients.denseTextures()
    const textures = { dKernel: denseSums, dBias: denseSums }
    const numbers = { units: 0, columns: denseBox.width }
    return update(dense, denseBox, { textures, numbers, turns: PARTS }, step)
  }

  function updateLstm(step: number) {
    return update(
      lstm,
      lstmBox,
      { textures: {}, numbers: { units, columns: units }, turns: 4 },
      step,
    )
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
        yield* forward(forwards, shape, placed, lstm.weights())
        yield head(forwards, shape, placed, dense.weights(), batch)
        yield weightGradients.dense(placed)
        if (order === 'together') yield* backwardOf(placed)
      }
      yield losses.keep(units, weightGradients.denseTextures().denseSums, batch)
      yield* updateDense(step)
      if (order === 'dense-first') {
        for (const layout of layouts) {
          if (!placed || layouts.length > 1) {
            placed = place(layout)
            yield* forward(forwards, shape, placed, lstm.weights())
            // dy is what it was before the Dense layer's update.
            yield head(forwards, shape, placed, dense.weightsBefore(), batch)
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

import type { Shape } from './context.ts'
import type { Draw } from './draws.ts'
import type { Placed } from './forward.ts'
import type { Programs } from './programs.ts'
import { GRADIENT_OF_U } from './shaders/gradientOfU.ts'
import { DENSE_SUMS, LSTM_SUMS, PARTS } from './shaders/sums.ts'
import { both, ofLevel, type Both, type Gradients } from './states.ts'
import { layersOf, makeTextures, type Texture } from './textures.ts'

/** The weights' gradients. A draw that adds reads one of two sets and writes the other. */
export interface WeightGradients {
  lstm(programs: Programs, placed: Placed, gradients: Gradients): Draw[]
  dense(programs: Programs, placed: Placed): Draw
  /** Of what was drawn last, by the names that the updates have for it. */
  lstmTextures(): Readonly<Record<string, Texture>>
  denseTextures(): Readonly<Record<string, Texture>>
  /** The next draws begin sums anew. */
  restart(): void
  dispose(): void
}

export function makeWeightGradients(
  gl: WebGL2RenderingContext,
  { units, columns, trained }: Shape,
): WeightGradients {
  const textures = makeTextures(gl)
  const sets = both(() => {
    const quads = units / 4
    const dU = textures.texture('RGBA32F', units / columns, quads, 4 * columns)
    const dKernel = textures.texture('RGBA32F', units, PARTS)
    const dBias = textures.texture('RGBA32F', units, PARTS)
    const dTokens = trained ? textures.texture('RGBA32F', units, PARTS) : null
    const denseSums = textures.texture('RGBA32F', quads + 1, PARTS)
    const sums = [dKernel, dBias, dTokens].flatMap((texture) => (texture ? [{ texture }] : []))
    return {
      lstm: { dU, dKernel, dBias, ...(dTokens ? { dTokens } : {}) },
      dense: { denseSums },
      toU: textures.framebuffer(layersOf(dU)),
      toSums: textures.framebuffer(sums),
      toDense: textures.framebuffer([{ texture: denseSums }]),
    }
  })
  const lstmTurns = takeTurns(sets)
  const denseTurns = takeTurns(sets)

  return {
    lstm(programs, { layout, plan, states }, { sum, sumOfInputs, tokens }) {
      const { before, now, ADD } = lstmTurns.next()
      const { lstm: old } = before
      const { toU, toSums } = now
      const { parentsAt, parents } = layout
      const numbers = { parentsAt, parents }
      return [
        {
          program: programs(GRADIENT_OF_U, { COLUMNS: columns, ADD }),
          to: toU,
          box: [0, 0, units / columns, units / 4],
          textures: { plan, h: states.h, sum, gradient: old.dU },
          numbers,
          turns: parents / 4,
        },
        {
          program: programs(LSTM_SUMS, { ADD, TRAINED: Number(trained) }),
          to: toSums,
          box: [0, 0, units, PARTS],
          textures: {
            plan,
            sum,
            sumOfInputs,
            ...(tokens ? { tokens } : {}),
            kernelBefore: old.dKernel,
            biasBefore: old.dBias,
            ...(old.dTokens ? { tokensBefore: old.dTokens } : {}),
          },
          numbers,
          turns: parents / PARTS,
        },
      ]
    },
    dense(programs, { layout, plan, states: { h, ends } }) {
      const { before, now, ADD } = denseTurns.next()
      const { slotsAt, slots } = layout
      return {
        program: programs(DENSE_SUMS, { ADD }),
        to: now.toDense,
        box: [0, 0, units / 4 + 1, PARTS],
        textures: { plan, h, ends, denseBefore: before.dense.denseSums },
        numbers: { units, slotsAt, slots },
        turns: slots / PARTS,
      }
    },
    lstmTextures: () => lstmTurns.last().lstm,
    denseTextures: () => denseTurns.last().dense,
    restart() {
      lstmTurns.restart()
      denseTurns.restart()
    },
    dispose: () => textures.dispose(),
  }
}

/** Of two sets each draw writes one, and reads what the draw before wrote to the other; the first begins anew. */
function takeTurns<T>(sets: Both<T>) {
  let draws = 0
  return {
    next() {
      const turn = {
        before: ofLevel(sets, draws + 1),
        now: ofLevel(sets, draws),
        ADD: Number(draws > 0),
      }
      draws++
      return turn
    },
    /** What was written last. */
    last: () => ofLevel(sets, draws + 1),
    restart() {
      draws = 0
    },
  }
}

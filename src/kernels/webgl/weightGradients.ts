import type { Shape } from './context.ts'
import type { Draw } from './draws.ts'
import type { Placed } from './forward.ts'
import type { Programs } from './programs.ts'
import { GRADIENT_OF_U } from './shaders/gradientOfU.ts'
import { DENSE_SUMS, LSTM_SUMS } from './shaders/sums.ts'
import { both, type Gradients } from './states.ts'
import { layersOf, makeTextures, type Texture } from './textures.ts'

/** Parts of each sum (shaders/sums.ts has it, too). */
const PARTS = 32

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
  /** Draws since the last restart. */
  let lstmDraws = 0
  let denseDraws = 0

  return {
    lstm(programs, { layout, plan, states }, { sum, sumOfInputs, tokens }) {
      const old = sets[lstmDraws % 2 === 0 ? 1 : 0].lstm
      const { toU, toSums } = sets[lstmDraws % 2 === 0 ? 0 : 1]
      const ADD = Number(lstmDraws > 0)
      lstmDraws++
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
      const old = sets[denseDraws % 2 === 0 ? 1 : 0].dense
      const { toDense } = sets[denseDraws % 2 === 0 ? 0 : 1]
      const ADD = Number(denseDraws > 0)
      denseDraws++
      const { slotsAt, slots } = layout
      return {
        program: programs(DENSE_SUMS, { ADD }),
        to: toDense,
        box: [0, 0, units / 4 + 1, PARTS],
        textures: { plan, h, ends, denseBefore: old.denseSums },
        numbers: { units, slotsAt, slots },
        turns: slots / PARTS,
      }
    },
    lstmTextures: () => sets[lstmDraws % 2 === 0 ? 1 : 0].lstm,
    denseTextures: () => sets[denseDraws % 2 === 0 ? 1 : 0].dense,
    restart() {
      lstmDraws = 0
      denseDraws = 0
    },
    dispose: () => textures.dispose(),
  }
}

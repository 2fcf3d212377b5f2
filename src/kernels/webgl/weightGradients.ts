import type { Shape } from './context.ts'
import type { Draw } from './draws.ts'
import type { Placed } from './forward.ts'
import type { Program, Programs } from './programs.ts'
import { GRADIENT_OF_U } from './shaders/gradientOfU.ts'
import { DENSE_SUMS, LSTM_SUMS, PARTS } from './shaders/sums.ts'
import { both, ofLevel, type Both, type Gradients } from './states.ts'
import { layersOf, makeTextures, type Texture } from './textures.ts'

/** The weights' gradients. A draw that adds reads one of two sets and writes the other. */
export interface WeightGradients {
  lstm(placed: Placed, gradients: Gradients): Draw[]
  dense(placed: Placed): Draw
  /** Of what was drawn last, by the names that the updates have for it. */
  lstmTextures(): Readonly<Record<string, Texture>>
  denseTextures(): { readonly denseSums: Texture }
  /** The next draws begin sums anew. */
  restart(): void
  dispose(): void
}

interface SumPrograms {
  readonly gradientOfU: Program
  readonly lstmSums: Program
  readonly denseSums: Program
}

export function makeWeightGradients(
  gl: WebGL2RenderingContext,
  programs: Programs,
  { units, columns, trained }: Shape,
): WeightGradients {
  // Those that add are for batches in pieces, which few are: they are compiled when one comes.
  const programsThat = (ADD: 0 | 1) => ({
    gradientOfU: programs(GRADIENT_OF_U, { COLUMNS: columns, ADD }),
    lstmSums: programs(LSTM_SUMS, { ADD, TRAINED: Number(trained) }),
    denseSums: programs(DENSE_SUMS, { ADD }),
  })
  const known: [SumPrograms, SumPrograms | null] = [programsThat(0), null]
  const programsFor = (ADD: 0 | 1) => (known[ADD] ??= programsThat(ADD))
  const textures = makeTextures(gl)
  const sets = both(() => {
    const quads = units / 4
    const dU = textures.texture('RGBA32F', units / columns, quads, 4 * columns)
    const dKernel = textures.texture('RGBA32F', units, PARTS)
    const dBias = textures.texture('RGBA32F', units, PARTS)
    const dTokens = trained ? textures.texture('RGBA32F', units, PARTS) : null
    const denseSums = textures.texture('RGBA32F', quads + 2, PARTS)
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
    lstm({ layout, plan, states }, { sum, sumOfInputs, tokens }) {
      const { before, now, ADD } = lstmTurns.next()
      const { lstm: old } = before
      const { toU, toSums } = now
      const { gradientOfU, lstmSums } = programsFor(ADD)
      const { parentsAt, parents } = layout
      const numbers = { parentsAt, parents }
      return [
        {
          program: gradientOfU,
          to: toU,
          box: [0, 0, units / columns, units / 4],
          textures: { plan, h: states.h, sum, gradient: old.dU },
          numbers,
          turns: parents / 4,
        },
        {
          program: lstmSums,
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
    dense({ layout, plan, states: { h, ends } }) {
      const { before, now, ADD } = denseTurns.next()
      const { slotsAt, slots } = layout
      return {
        program: programsFor(ADD).denseSums,
        to: now.toDense,
        box: [0, 0, units / 4 + 2, PARTS],
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
      const ADD: 0 | 1 = draws > 0 ? 1 : 0
      const turn = { before: ofLevel(sets, draws + 1), now: ofLevel(sets, draws), ADD }
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

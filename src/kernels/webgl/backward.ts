import type { Shape } from './context.ts'
import type { Draw } from './draws.ts'
import type { Placed } from './forward.ts'
import { ROWS_AT_ONCE } from './layout.ts'
import type { Program, Programs } from './programs.ts'
import { CELL_BACKWARD } from './shaders/cellBackward.ts'
import { DH } from './shaders/dh.ts'
import { ofLevel, type Gradients } from './states.ts'
import type { Texture } from './textures.ts'

export interface BackwardPrograms {
  readonly cells: Program
  readonly dhOf: Program
}

export function backwardPrograms(
  programs: Programs,
  { columns, hard, trained }: Shape,
): BackwardPrograms {
  const defines = { COLUMNS: columns, HARD: Number(hard), TRAINED: Number(trained) }
  return { cells: programs(CELL_BACKWARD, defines), dhOf: programs(DH, { COLUMNS: columns }) }
}

/** From the ends' dy to S and its kin of every parent: level by level the cells of its children, then dh of its own. */
export function* backward(
  { cells, dhOf }: BackwardPrograms,
  { units, columns }: Shape,
  { layout, plan, states }: Placed,
  gradients: Gradients,
  lstm: Texture,
  dense: Texture,
): Generator<Draw> {
  const { c, product, ends } = states
  const { sum, dc, dh } = gradients
  for (let level = layout.levels.length - 2; level >= 0; level--) {
    const { first = 0, parents = 0 } = layout.levels[level] ?? {}
    yield {
      program: cells,
      to: ofLevel(gradients.toSums, level),
      box: [0, first, units, parents],
      textures: {
        plan,
        lstm,
        dense,
        product,
        ends,
        dh,
        before: ofLevel(c, level),
        after: ofLevel(c, level + 1),
        dcAfter: ofLevel(dc, level + 1),
      },
      numbers: { units, edgesAt: layout.edgesAt },
      turns: 12,
    }
    // The root's h is no function of the weights.
    if (level === 0) continue
    const blocks = Math.ceil(parents / ROWS_AT_ONCE)
    yield {
      program: dhOf,
      to: gradients.toDh,
      box: [0, first / ROWS_AT_ONCE, units / 4 / columns, blocks],
      textures: { lstm, sum },
      numbers: { units },
      turns: units,
    }
  }
}

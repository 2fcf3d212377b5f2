import type { Shape } from './context.ts'
import type { Draw } from './draws.ts'
import { ENDS_WIDTH, ROWS_AT_ONCE, type Layout } from './layout.ts'
import type { Program, Programs } from './programs.ts'
import { CELL } from './shaders/cell.ts'
import { HEAD } from './shaders/head.ts'
import { PRODUCT_OF_H } from './shaders/product.ts'
import { ofLevel, type States } from './states.ts'
import type { Texture } from './textures.ts'

/** A plan on the GPU, and what is computed on it. */
export interface Placed {
  readonly layout: Layout
  readonly plan: Texture
  readonly states: States
}

export interface ForwardPrograms {
  readonly cell: Program
  readonly productOfH: Program
  readonly head: Program
}

export function forwardPrograms(programs: Programs, { columns, hard }: Shape): ForwardPrograms {
  return {
    productOfH: programs(PRODUCT_OF_H, { COLUMNS: columns }),
    cell: programs(CELL, { COLUMNS: columns, HARD: Number(hard) }),
    head: programs(HEAD, {}),
  }
}

/** h and c of every node: level by level the cells, then h·U of those with children. */
export function* forward(
  { cell, productOfH }: ForwardPrograms,
  { units, columns }: Shape,
  { layout, plan, states }: Placed,
  lstm: Texture,
): Generator<Draw> {
  const { h, c, product } = states
  for (const [level, { first, rows, parents }] of layout.levels.entries()) {
    if (level === 0) continue
    yield {
      program: cell,
      to: ofLevel(states.toCell, level),
      box: [0, first, units / 4, rows],
      textures: { plan, lstm, product, before: ofLevel(c, level - 1) },
      numbers: { units },
      turns: 4,
    }
    if (parents === 0) continue
    const blocks = Math.ceil(parents / ROWS_AT_ONCE)
    yield {
      program: productOfH,
      to: states.toProduct,
      box: [0, first / ROWS_AT_ONCE, units / columns, blocks],
      textures: { lstm, h },
      numbers: { units },
      turns: units / 4,
    }
  }
}

/** y at the ends, and its gradient and errors where there are targets. */
export function head(
  { head: program }: ForwardPrograms,
  { units }: Shape,
  { layout, plan, states }: Placed,
  dense: Texture,
  batch: number,
): Draw {
  const { slotsAt, targetsAt, slots } = layout
  return {
    program,
    to: states.toEnds,
    box: [0, 0, ENDS_WIDTH, Math.ceil(slots / ENDS_WIDTH)],
    textures: { plan, h: states.h, dense },
    numbers: { units, slotsAt, slots, targetsAt, batch },
    turns: units / 4,
  }
}

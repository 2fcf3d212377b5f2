import type { Shape } from './context.ts'
import { ENDS_WIDTH, ROWS_AT_ONCE } from './layout.ts'
import { layersOf, makeTextures, type Texture } from './textures.ts'

export type Both<T> = readonly [T, T]

/**
 * What a forward pass leaves behind for each row, and the targets of its draws. What the next level reads while this
 * one is written is there twice, for levels of even and of odd number: no draw may read the texture that it writes.
 */
export interface States {
  /** [rows, H/4] */
  readonly h: Texture
  /** [rows, H/4] */
  readonly c: Both<Texture>
  /** [rows / 4, H / COLUMNS, 4 · COLUMNS] h·U */
  readonly product: Texture
  /** [slots / 64, 64] */
  readonly ends: Texture
  readonly toCell: Both<WebGLFramebuffer>
  readonly toProduct: WebGLFramebuffer
  readonly toEnds: WebGLFramebuffer
}

/** The same of a backward pass. */
export interface Gradients {
  /** [rows, H] */
  readonly sum: Texture
  readonly sumOfInputs: Texture
  /** Where embeddings are trained. */
  readonly tokens: Texture | null
  /** [rows, H] */
  readonly dc: Both<Texture>
  /** [rows / 4, H/4 / COLUMNS, 4 · COLUMNS] */
  readonly dh: Texture
  readonly toSums: Both<WebGLFramebuffer>
  readonly toDh: WebGLFramebuffer
}

/** Something with room for so many rows, made anew where that is too little. */
export interface Growing<T> {
  forRows(rows: number): T
  dispose(): void
}

/** A multiple of what any of the textures folds. */
const ROWS_ROUNDED = ENDS_WIDTH

function growing<T>(
  gl: WebGL2RenderingContext,
  side: number,
  make: (textures: ReturnType<typeof makeTextures>, rows: number) => T,
): Growing<T> {
  const textures = makeTextures(gl)
  let held: { readonly rows: number; readonly made: T } | null = null
  return {
    forRows(rows) {
      if (!held || held.rows < rows) {
        const wanted = Math.ceil((rows * 1.25) / ROWS_ROUNDED) * ROWS_ROUNDED
        const its = Math.min(side, wanted)
        textures.dispose()
        held = { rows: its, made: make(textures, its) }
      }
      return held.made
    },
    dispose() {
      textures.dispose()
      held = null
    },
  }
}

export function makeStates(
  gl: WebGL2RenderingContext,
  side: number,
  { units, columns }: Shape,
): Growing<States> {
  return growing(gl, side, (textures, rows): States => {
    const quads = units / 4
    const layers = ROWS_AT_ONCE * columns
    const h = textures.texture('RGBA32F', quads, rows)
    const c = both(() => textures.texture('RGBA32F', quads, rows))
    const height = rows / ROWS_AT_ONCE
    const product = textures.texture('RGBA32F', units / columns, height, layers)
    const ends = textures.texture('RGBA32F', ENDS_WIDTH, rows / ENDS_WIDTH)
    return {
      h,
      c,
      product,
      ends,
      toCell: both((i) => textures.framebuffer([{ texture: h }, { texture: c[i] }])),
      toProduct: textures.framebuffer(layersOf(product)),
      toEnds: textures.framebuffer([{ texture: ends }]),
    }
  })
}

export function makeGradients(
  gl: WebGL2RenderingContext,
  side: number,
  { units, columns, trained }: Shape,
): Growing<Gradients> {
  return growing(gl, side, (textures, rows): Gradients => {
    const layers = ROWS_AT_ONCE * columns
    const sum = textures.texture('RGBA32F', units, rows)
    const sumOfInputs = textures.texture('RGBA32F', units, rows)
    const tokens = trained ? textures.texture('RGBA32F', units, rows) : null
    const dc = both(() => textures.texture('R32F', units, rows))
    const height = rows / ROWS_AT_ONCE
    const dh = textures.texture('RGBA32F', units / 4 / columns, height, layers)
    const more = tokens ? [{ texture: tokens }] : []
    const targets = (i: 0 | 1) => [
      { texture: sum },
      { texture: sumOfInputs },
      { texture: dc[i] },
      ...more,
    ]
    return {
      sum,
      sumOfInputs,
      tokens,
      dc,
      dh,
      toSums: both((i) => textures.framebuffer(targets(i))),
      toDh: textures.framebuffer(layersOf(dh)),
    }
  })
}

export function both<T>(make: (i: 0 | 1) => T): Both<T> {
  return [make(0), make(1)]
}

/** Of the two, the one for this level, or for the draw of this number. */
export function ofLevel<T>([even, odd]: Both<T>, level: number): T {
  return level % 2 === 0 ? even : odd
}

import type { Draw } from './draws.ts'
import type { Programs } from './programs.ts'
import type { Region } from './readBack.ts'
import { LOSS, PARTS } from './shaders/sums.ts'
import { makeTextures, type Texture } from './textures.ts'

/** Steps in a row of the texture, and rows of it. */
const SIDE = 256

/** The losses of an epoch's steps, kept on the GPU until the epoch is read back. */
export interface Losses {
  /** @param denseSums where the sum of squared errors is */
  keep(units: number, denseSums: Texture, batch: number): Draw
  readonly count: number
  region(): Region
  /** [steps] from the region's texels */
  take(texels: Float32Array): Float32Array
  restart(): void
  dispose(): void
}

export function makeLosses(gl: WebGL2RenderingContext, programs: Programs): Losses {
  const program = programs(LOSS, {})
  const textures = makeTextures(gl)
  const texture = textures.texture('R32F', SIDE, SIDE)
  const framebuffer = textures.framebuffer([{ texture }])
  let count = 0
  return {
    keep(units, denseSums, batch) {
      if (count === SIDE * SIDE) throw new Error('an epoch has too many steps')
      const at = count++
      return {
        program,
        to: framebuffer,
        box: [at % SIDE, Math.floor(at / SIDE), 1, 1],
        textures: { denseSums },
        numbers: { units, batch },
        turns: PARTS,
      }
    },
    get count() {
      return count
    },
    region: () => ({
      from: framebuffer,
      target: 0,
      width: SIDE,
      height: Math.max(1, Math.ceil(count / SIDE)),
    }),
    take: (texels) => Float32Array.from({ length: count }, (_, i) => texels[i * 4] ?? NaN),
    restart() {
      count = 0
    },
    dispose: () => textures.dispose(),
  }
}

import type { OptimizerName } from '#room/core/settings.ts'
import type { Region } from './readBack.ts'
import { both } from './states.ts'
import { makeTextures, type Texture } from './textures.ts'

/** Weights and their moments, the samplers that they are in an update; targets in the same order. */
const PARTS: Record<OptimizerName, readonly string[]> = {
  adam: ['weights', 'firsts', 'seconds'],
  rmsprop: ['weights', 'seconds'],
  sgd: ['weights'],
}

/** Weights and moments through an epoch: an update reads one set and writes the other. */
export interface Store {
  /** @param parts texels of the weights, then of the moments that there are */
  put(parts: readonly Float32Array[]): void
  weights(): Texture
  /** The weights before the last update. */
  weightsBefore(): Texture
  /** What an update reads, by name. */
  textures(): Readonly<Record<string, Texture>>
  /** What it writes. */
  next(): WebGLFramebuffer
  /** Makes what was written the present. */
  turn(): void
  /** The present, for reading back: weights first, then moments. */
  regions(): Region[]
  dispose(): void
}

export function makeStore(
  gl: WebGL2RenderingContext,
  optimizer: OptimizerName,
  width: number,
  height: number,
): Store {
  const textures = makeTextures(gl)
  const names = PARTS[optimizer]
  const sets = both(() => {
    const parts = names.map(() => textures.texture('RGBA32F', width, height))
    const [weights] = parts
    if (!weights) throw new Error('an update writes weights')
    const byName = Object.fromEntries(parts.map((texture, i) => [names[i] ?? '', texture]))
    const framebuffer = textures.framebuffer(parts.map((texture) => ({ texture })))
    return { weights, parts, byName, framebuffer }
  })
  let present: 0 | 1 = 0
  const other = () => sets[present === 0 ? 1 : 0]
  return {
    put(values) {
      sets[present].parts.forEach(({ handle }, i) => {
        gl.bindTexture(gl.TEXTURE_2D, handle)
        const texels = values[i] ?? null
        gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RGBA, gl.FLOAT, texels)
      })
    },
    weights: () => sets[present].weights,
    weightsBefore: () => other().weights,
    textures: () => sets[present].byName,
    next: () => other().framebuffer,
    turn() {
      present = present === 0 ? 1 : 0
    },
    regions: () =>
      names.map((_, target) => ({ from: sets[present].framebuffer, target, width, height })),
    dispose: () => textures.dispose(),
  }
}

import { PLAN_WIDTH, type Layout } from './layout.ts'
import { makeTextures, type Texture } from './textures.ts'

/** The texture that holds the plan at hand. */
export interface PlanTexture {
  put(layout: Layout): Texture
  dispose(): void
}

export function makePlanTexture(gl: WebGL2RenderingContext): PlanTexture {
  const textures = makeTextures(gl)
  let texture: Texture | null = null
  return {
    put({ integers }) {
      const height = integers.length / 4 / PLAN_WIDTH
      if (!texture || texture.height < height) {
        textures.dispose()
        texture = textures.texture('RGBA32I', PLAN_WIDTH, height + (height >> 1))
      }
      gl.bindTexture(gl.TEXTURE_2D, texture.handle)
      const [format, type] = [gl.RGBA_INTEGER, gl.INT]
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, PLAN_WIDTH, height, format, type, integers)
      return texture
    },
    dispose: () => textures.dispose(),
  }
}

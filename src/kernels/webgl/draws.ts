import type { Program } from './programs.ts'
import { kindOf, type Texture } from './textures.ts'

/** One draw: a program, run for each texel of a box. */
export interface Draw {
  readonly program: Program
  readonly to: WebGLFramebuffer
  /** x, y, width and height of what is written */
  readonly box: readonly [number, number, number, number]
  /** The program's samplers, by name; others are of no account. */
  readonly textures: Readonly<Record<string, Texture>>
  readonly numbers: Readonly<Record<string, number>>
  /** Turns of the loop that each fragment goes through, to tell great draws from small ones. */
  readonly turns: number
}

export interface Drawing {
  /** Between `inContext`'s borders only. */
  draw(its: Draw): void
  /** What is bound where is not known any more: others have drawn. */
  forget(): void
}

/** Binds a texture only where it is not yet: a call to the driver costs more than to compare. */
export function makeDrawing(gl: WebGL2RenderingContext): Drawing {
  const bound: (Texture | undefined)[] = []
  return {
    draw({ program, to, box, ...given }) {
      const uniforms = program.use()
      gl.bindFramebuffer(gl.FRAMEBUFFER, to)
      gl.viewport(...box)
      for (const [name, unit] of uniforms.samplers) {
        const texture = given.textures[name]
        if (!texture) throw new Error(`no texture is given for ${name}`)
        if (bound[unit] === texture) continue
        gl.activeTexture(gl.TEXTURE0 + unit)
        gl.bindTexture(kindOf(gl, texture), texture.handle)
        bound[unit] = texture
      }
      for (const name in given.numbers) uniforms.set(name, given.numbers[name] ?? NaN)
      gl.drawArrays(gl.TRIANGLES, 0, 3)
      gl.activeTexture(gl.TEXTURE0)
    },
    forget() {
      bound.length = 0
    },
  }
}

/** What a draw costs, in texels and turns: a measure of its own. */
export function costOf({ box: [, , width, height], turns }: Draw): number {
  return width * height * (turns + 4)
}

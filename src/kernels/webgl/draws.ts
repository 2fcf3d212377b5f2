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

/** Between `inContext`'s borders only. */
export function draw(gl: WebGL2RenderingContext, { program, to, box, ...given }: Draw): void {
  const uniforms = program.use()
  gl.bindFramebuffer(gl.FRAMEBUFFER, to)
  gl.viewport(...box)
  for (const [name, unit] of uniforms.samplers) {
    const texture = given.textures[name]
    if (!texture) throw new Error(`no texture is given for ${name}`)
    gl.activeTexture(gl.TEXTURE0 + unit)
    gl.bindTexture(kindOf(gl, texture), texture.handle)
  }
  for (const name in given.numbers) uniforms.set(name, given.numbers[name] ?? NaN)
  gl.drawArrays(gl.TRIANGLES, 0, 3)
}

/** What a draw costs, in texels and turns: a measure of its own. */
export function costOf({ box: [, , width, height], turns }: Draw): number {
  return width * height * (turns + 4)
}

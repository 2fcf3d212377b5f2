/** What a context can do that decides how the kernel is laid out. */
export interface Device {
  /** Units that a fragment of a product computes, for four rows at a time: 8 render targets, or 4. */
  readonly columns: 1 | 2
  /** The longest side of a texture: rows of states go down one. */
  readonly side: number
}

/** Bits behind the point in float32. */
const PRECISION = 23

/**
 * What the context can do; null where it computes or keeps numbers in 16 bits, which are not Keras's.
 * @param mostTargets use no more render targets than these, though there are more
 */
export function askDevice(gl: WebGL2RenderingContext, mostTargets: number): Device | null {
  if (!gl.getExtension('EXT_color_buffer_float')) return null
  const format = gl.getShaderPrecisionFormat(gl.FRAGMENT_SHADER, gl.HIGH_FLOAT)
  if (!format || format.precision < PRECISION) return null
  const targets = Math.min(
    Number(gl.getParameter(gl.MAX_DRAW_BUFFERS)),
    Number(gl.getParameter(gl.MAX_COLOR_ATTACHMENTS)),
    mostTargets,
  )
  return { columns: targets >= 8 ? 2 : 1, side: Number(gl.getParameter(gl.MAX_TEXTURE_SIZE)) }
}

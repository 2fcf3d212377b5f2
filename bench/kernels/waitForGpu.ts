/**
 * Returns when the GPU has done all that it was told: a pixel of a picture of our own is read, which is filled behind all
 * of that. (WebGL's `finish` does not wait in browsers.) Leaves the context as it was.
 */
export function waitForGpu(gl: WebGL2RenderingContext): void {
  const [framebuffer, texture, buffer] = [
    gl.FRAMEBUFFER_BINDING,
    gl.TEXTURE_BINDING_2D,
    gl.PIXEL_PACK_BUFFER_BINDING,
  ].map((binding): unknown => gl.getParameter(binding))
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null)
  const { picture, from } = pictureOf(gl)
  gl.bindFramebuffer(gl.FRAMEBUFFER, from)
  gl.clearBufferfv(gl.COLOR, 0, [0, 0, 0, 0])
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
  gl.deleteFramebuffer(from)
  gl.deleteTexture(picture)
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer as WebGLFramebuffer | null)
  gl.bindTexture(gl.TEXTURE_2D, texture as WebGLTexture | null)
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer as WebGLBuffer | null)
}

function pictureOf(gl: WebGL2RenderingContext) {
  const picture = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, picture)
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, 1, 1)
  const from = gl.createFramebuffer()
  gl.bindFramebuffer(gl.FRAMEBUFFER, from)
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, picture, 0)
  return { picture, from }
}

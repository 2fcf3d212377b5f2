export interface Texture {
  readonly handle: WebGLTexture
  readonly width: number
  readonly height: number
  /** 0 where it is no array. */
  readonly layers: number
}

type Format = 'RGBA32F' | 'R32F' | 'RGBA32I'

/** A texture, or a layer of one, that a draw writes to. */
export interface Attachment {
  readonly texture: Texture
  readonly layer?: number
}

/** Textures and framebuffers that are given back together. */
export interface Textures {
  /** @param layers 0 for a texture that is no array */
  texture(format: Format, width: number, height: number, layers?: number): Texture
  /** Targets in their order. */
  framebuffer(attachments: readonly Attachment[]): WebGLFramebuffer
  dispose(): void
}

export function makeTextures(gl: WebGL2RenderingContext): Textures {
  const textures: Texture[] = []
  const framebuffers: WebGLFramebuffer[] = []
  return {
    texture(format, width, height, layers = 0) {
      const texture = { handle: gl.createTexture(), width, height, layers }
      const kind = kindOf(gl, texture)
      gl.bindTexture(kind, texture.handle)
      // WebGL fills it with zeros.
      if (layers > 0) gl.texStorage3D(kind, 1, gl[format], width, height, layers)
      else gl.texStorage2D(kind, 1, gl[format], width, height)
      for (const side of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
        gl.texParameteri(kind, side, gl.NEAREST)
      }
      textures.push(texture)
      return texture
    },
    framebuffer(attachments) {
      const framebuffer = gl.createFramebuffer()
      gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer)
      attachments.forEach(({ texture, layer }, i) => {
        const point = gl.COLOR_ATTACHMENT0 + i
        if (layer === undefined) {
          gl.framebufferTexture2D(gl.FRAMEBUFFER, point, gl.TEXTURE_2D, texture.handle, 0)
        } else {
          gl.framebufferTextureLayer(gl.FRAMEBUFFER, point, texture.handle, 0, layer)
        }
      })
      gl.drawBuffers(attachments.map((_, i) => gl.COLOR_ATTACHMENT0 + i))
      framebuffers.push(framebuffer)
      return framebuffer
    },
    dispose() {
      for (const { handle } of textures.splice(0)) gl.deleteTexture(handle)
      for (const framebuffer of framebuffers.splice(0)) gl.deleteFramebuffer(framebuffer)
    },
  }
}

/** Every layer of an array as a target of its own. */
export function layersOf(texture: Texture): Attachment[] {
  return Array.from({ length: texture.layers }, (_, layer) => ({ texture, layer }))
}

export function kindOf(gl: WebGL2RenderingContext, { layers }: Texture): GLenum {
  return layers > 0 ? gl.TEXTURE_2D_ARRAY : gl.TEXTURE_2D
}

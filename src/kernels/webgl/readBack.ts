import { throwContextGone } from './contextGone.ts'

/** Waits until it is so, and lets others work meanwhile. */
export type WaitUntil = (isSo: () => boolean) => Promise<void>

/** Texels of a framebuffer's target, from its corner on. */
export interface Region {
  readonly from: WebGLFramebuffer
  readonly target: number
  readonly width: number
  readonly height: number
}

/**
 * The regions' texels [height, width, 4], each an array of its own: one buffer and one fence for all of them. To be
 * called between `inContext`'s borders; the rest is done outside of them. Rejects where the context is lost.
 */
export async function readBack(
  gl: WebGL2RenderingContext,
  waitUntil: WaitUntil,
  regions: readonly Region[],
): Promise<Float32Array[]> {
  const sizes = regions.map(({ width, height }) => width * height * 4)
  const size = sizes.reduce((sum, its) => sum + its, 0)
  const buffer = gl.createBuffer()
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer)
  // Other usages make browsers warn of a stall.
  gl.bufferData(gl.PIXEL_PACK_BUFFER, size * Float32Array.BYTES_PER_ELEMENT, gl.STREAM_COPY)
  let at = 0
  for (const { from, target, width, height } of regions) {
    gl.bindFramebuffer(gl.FRAMEBUFFER, from)
    gl.readBuffer(gl.COLOR_ATTACHMENT0 + target)
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.FLOAT, at)
    at += width * height * 4 * Float32Array.BYTES_PER_ELEMENT
  }
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null)
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
  gl.flush()
  try {
    await waitUntil(
      () => !fence || gl.isContextLost() || gl.clientWaitSync(fence, 0, 0) !== gl.TIMEOUT_EXPIRED,
    )
    const all = new Float32Array(size)
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer)
    gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, all)
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null)
    // Asked last: nothing is read of a lost context.
    if (gl.isContextLost()) throwContextGone()
    let begin = 0
    return sizes.map((its) => all.subarray(begin, (begin += its)))
  } finally {
    gl.deleteSync(fence)
    gl.deleteBuffer(buffer)
  }
}

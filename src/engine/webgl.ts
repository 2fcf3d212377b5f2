import * as tf from '@tensorflow/tfjs'
import type { FallbackReason } from '#room/core/device.ts'
import { SETTINGS } from '#room/core/settings.ts'
import type { OpenBackend } from './openBackend.ts'

// tfjs's own choice, but for failIfMajorPerformanceCaveat: a software renderer is slow, not wrong.
const ATTRIBUTES = {
  alpha: false,
  antialias: false,
  premultipliedAlpha: false,
  preserveDrawingBuffer: false,
  depth: false,
  stencil: false,
}

const FENCE_PATIENCE_MS = 3000

/**
 * tfjs keeps each texture that is done with for the next tensor of that shape, for good: those of 256 units would stay
 * beside those of 128. Above this it deletes them.
 */
const KEPT_TEXTURE_BYTES = 2 ** 30

/**
 * Makes tfjs run on a WebGL2 context of ours. tfjs would make one too, but not in Safari's workers, and of a lost
 * one it says nothing.
 */
export async function openWebgl(
  onContextLost: () => void,
): Promise<OpenBackend | Exclude<FallbackReason, 'no-wasm'>> {
  if (typeof OffscreenCanvas === 'undefined') return 'no-webgl'
  const canvas = new OffscreenCanvas(1, 1)
  const gl = canvas.getContext('webgl2', ATTRIBUTES)
  if (!gl) return 'no-webgl'
  // Without it tfjs computes in 16 bits, and its numbers would not be Keras's.
  if (!gl.getExtension('EXT_color_buffer_float')) return 'no-float-textures'
  if (!(await fencesSignal(gl))) return 'no-webgl'

  tf.env().set('SOFTWARE_WEBGL_ENABLED', true)
  tf.env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', KEPT_TEXTURE_BYTES)
  tf.setWebGLContext(2, gl)
  if (tf.env().getNumber('WEBGL_VERSION') !== 2) return 'no-webgl'
  if (!tf.env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) return 'no-float-textures'
  if (tf.findBackendFactory('webgl')) tf.removeBackend('webgl')
  tf.registerBackend('webgl', () => new tf.MathBackendWebGL(canvas))
  if (!(await tf.setBackend('webgl'))) return 'no-webgl'

  const telling = new AbortController()
  const onLost = () => {
    onContextLost()
    telling.abort()
  }
  canvas.addEventListener('webglcontextlost', onLost, { once: true })
  return {
    backend: 'webgl',
    renderer: rendererOf(gl),
    mostUnits: mostUnits(gl),
    loss: { isLost: () => gl.isContextLost(), told: telling.signal },
  }
}

/**
 * Whether a fence is ever passed. In workers of some Safari it never was (tfjs issues 7803 and 8267), and tfjs waits
 * for one at each reading.
 */
async function fencesSignal(gl: WebGL2RenderingContext): Promise<boolean> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
  if (!fence) return false
  gl.flush()
  const end = performance.now() + FENCE_PATIENCE_MS
  try {
    do {
      const status = gl.clientWaitSync(fence, 0, 0)
      if (status === gl.ALREADY_SIGNALED || status === gl.CONDITION_SATISFIED) return true
      await new Promise((resolve) => setTimeout(resolve, 1))
    } while (performance.now() < end)
    return false
  } finally {
    gl.deleteSync(fence)
  }
}

function rendererOf(gl: WebGL2RenderingContext): string | null {
  const info = gl.getExtension('WEBGL_debug_renderer_info')
  const name: unknown = info && gl.getParameter(info.UNMASKED_RENDERER_WEBGL)
  return typeof name === 'string' && name !== '' ? name : null
}

/**
 * The widest matrix that does not grow with the batch is recurrent_kernel, [units, 4·units]; it stays one texture of
 * its own shape, texel for value, while 4·units fit a side. Every WebGL2 gives a side of 2048, so all give 512 units;
 * what grows with the batch is folded into a squarer texture by tfjs.
 */
function mostUnits(gl: WebGL2RenderingContext): number {
  const side: unknown = gl.getParameter(gl.MAX_TEXTURE_SIZE)
  return Math.min(SETTINGS.units.max, Math.floor(Number(side) / 4))
}

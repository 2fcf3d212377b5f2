import * as tf from '@tensorflow/tfjs'
import type { Backend } from '#room/core/settings.ts'
import type { MakeKernels } from '#room/engine/kernels.ts'
import { kernelOfPasses } from '#room/kernels/kernelOfPasses.ts'
import { referencePasses } from '#room/kernels/reference/referencePasses.ts'
import { bestBuild, compileKernel } from '#room/kernels/wasm/kernel.ts'
import { wasmPasses } from '#room/kernels/wasm/wasmPasses.ts'
import { openWebglKernel } from '#room/kernels/webgl/webglKernel.ts'
import { fusedKernels } from './fusedKernels.ts'
import { waitUntil } from './waitUntil.ts'

/**
 * Kernels of our own for this backend, which runs; null where there are none: this browser has no WebAssembly SIMD, or
 * this GPU computes in 16 bits.
 */
export async function openFused(backend: Backend): Promise<MakeKernels | null> {
  switch (backend) {
    case 'cpu':
      return fusedKernels(kernelOfPasses(referencePasses))
    case 'wasm': {
      const build = bestBuild()
      return build && fusedKernels(kernelOfPasses(wasmPasses(await compileKernel(build))))
    }
    case 'webgl': {
      const kernel = openWebglKernel(contextOfTfjs(), waitUntil)
      return kernel && fusedKernels(kernel)
    }
  }
}

/** The one that tfjs draws in, so that there are not two whose loss is to be watched. */
function contextOfTfjs(): WebGL2RenderingContext {
  const { gpgpu } = tf.backend() as tf.MathBackendWebGL
  return gpgpu.gl as WebGL2RenderingContext
}

import * as tf from '@tensorflow/tfjs'
import type { NoFusedReason } from '#room/core/device.ts'
import type { Backend } from '#room/core/settings.ts'
import type { MakeKernels } from '#room/engine/kernels.ts'
import { kernelOfPasses } from '#room/kernels/kernelOfPasses.ts'
import type { LstmKernel } from '#room/kernels/lstmKernel.ts'
import { referencePasses } from '#room/kernels/reference/referencePasses.ts'
import { bestBuild, compileKernel } from '#room/kernels/wasm/kernel.ts'
import { wasmPasses } from '#room/kernels/wasm/wasmPasses.ts'
import { openWebglKernel } from '#room/kernels/webgl/webglKernel.ts'
import { fusedKernels } from './fusedKernels.ts'
import { passesSelfTest } from './selfTest.ts'
import { waitUntil } from './waitUntil.ts'

/** Kernels of our own for this backend, which runs, after their self-test; else the reason why there are none. */
export async function openFused(backend: Backend): Promise<MakeKernels | NoFusedReason> {
  const kernel = await kernelFor(backend)
  if (typeof kernel === 'string') return kernel
  const kernels = fusedKernels(kernel)
  return (await passesSelfTest(kernels)) ? kernels : 'self-test-failed'
}

async function kernelFor(backend: Backend): Promise<LstmKernel | NoFusedReason> {
  switch (backend) {
    case 'cpu':
      return kernelOfPasses(referencePasses)
    case 'wasm': {
      const build = bestBuild()
      return build ? kernelOfPasses(wasmPasses(await compileKernel(build))) : 'no-simd'
    }
    case 'webgl':
      return openWebglKernel(contextOfTfjs(), waitUntil) ?? 'half-precision'
  }
}

/** The one that tfjs draws in, so that there are not two whose loss is to be watched. */
function contextOfTfjs(): WebGL2RenderingContext {
  const { gpgpu } = tf.backend() as tf.MathBackendWebGL
  return gpgpu.gl as WebGL2RenderingContext
}

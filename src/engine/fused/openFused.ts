import type { NoFusedReason } from '#room/core/device.ts'
import type { Backend } from '#room/core/settings.ts'
import type { MakeKernels } from '#room/engine/kernels.ts'
import { kernelOfPasses } from '#room/kernels/kernelOfPasses.ts'
import type { LstmKernel } from '#room/kernels/lstmKernel.ts'
import { referencePasses } from '#room/kernels/reference/referencePasses.ts'
import { bestBuild, compileKernel } from '#room/kernels/wasm/kernel.ts'
import { wasmPasses } from '#room/kernels/wasm/wasmPasses.ts'
import { fusedKernels } from './fusedKernels.ts'
import { passesSelfTest } from './selfTest.ts'

/** Kernels of our own for this backend, after their self-test; else the reason why there are none. */
export async function openFused(backend: Backend): Promise<MakeKernels | NoFusedReason> {
  const kernel = await kernelFor(backend)
  if (kernel === null) return 'no-simd'
  const kernels = fusedKernels(kernel)
  return (await passesSelfTest(kernels)) ? kernels : 'self-test-failed'
}

async function kernelFor(backend: Backend): Promise<LstmKernel | null> {
  switch (backend) {
    case 'cpu':
      return kernelOfPasses(referencePasses)
    case 'wasm': {
      const build = bestBuild()
      return build && kernelOfPasses(wasmPasses(await compileKernel(build)))
    }
    case 'webgl':
      return null
  }
}

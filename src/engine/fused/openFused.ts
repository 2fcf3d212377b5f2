import type { Backend } from '#room/core/settings.ts'
import type { MakeKernels } from '#room/engine/kernels.ts'
import { kernelOfPasses } from '#room/kernels/kernelOfPasses.ts'
import { referencePasses } from '#room/kernels/reference/referencePasses.ts'
import { bestBuild, compileKernel } from '#room/kernels/wasm/kernel.ts'
import { wasmPasses } from '#room/kernels/wasm/wasmPasses.ts'
import { fusedKernels } from './fusedKernels.ts'

/** Kernels of our own for this backend; null where there are none, or this browser has no WebAssembly SIMD. */
export async function openFused(backend: Backend): Promise<MakeKernels | null> {
  switch (backend) {
    case 'cpu':
      return fusedKernels(kernelOfPasses(referencePasses))
    case 'wasm': {
      const build = bestBuild()
      return build && fusedKernels(kernelOfPasses(wasmPasses(await compileKernel(build))))
    }
    case 'webgl':
      return null
  }
}

import type { NoFusedReason } from '#room/core/device.ts'
import type { Backend } from '#room/core/settings.ts'
import type { MakeKernels } from '#room/engine/kernels.ts'
import { referencePasses } from '#room/kernels/reference/referencePasses.ts'
import type { Model, Passes } from '#room/kernels/passes.ts'
import { bestBuild, compileKernel } from '#room/kernels/wasm/kernel.ts'
import { wasmPasses } from '#room/kernels/wasm/wasmPasses.ts'
import { fusedKernels } from './fusedKernels.ts'
import { passesSelfTest } from './selfTest.ts'

/** Kernels of our own for this backend, after their self-test; else the reason why there are none. */
export async function openFused(backend: Backend): Promise<MakeKernels | NoFusedReason> {
  const passes = await passesFor(backend)
  if (passes === null) return 'no-simd'
  const kernels = fusedKernels(passes)
  return (await passesSelfTest(kernels)) ? kernels : 'self-test-failed'
}

async function passesFor(backend: Backend): Promise<((model: Model) => Passes) | null> {
  switch (backend) {
    case 'cpu':
      return referencePasses
    case 'wasm': {
      const build = bestBuild()
      return build && wasmPasses(await compileKernel(build))
    }
    case 'webgl':
      return null
  }
}

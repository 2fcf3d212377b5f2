import { kernelOfPasses } from '#room/kernels/kernelOfPasses.ts'
import { bestBuild, compileKernel } from '#room/kernels/wasm/kernel.ts'
import { wasmPasses } from '#room/kernels/wasm/wasmPasses.ts'
import { describeCases } from './testing/cases.ts'
import { describeCurves } from './testing/curves.ts'
import { describeEpochs } from './testing/epochs.ts'
import { describePadding } from './testing/padding.ts'

// The build that this browser takes; Node's tests run the other one.
const build = bestBuild()
if (!build) throw new Error('no WebAssembly SIMD here')
const best = {
  name: `wasm, ${build}`,
  kernel: kernelOfPasses(wasmPasses(await compileKernel(build))),
}

describeCases(best)
describeCurves(best, 100)
describePadding(best)
describeEpochs(best)

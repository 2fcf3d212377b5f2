import { kernelOfPasses } from '#room/kernels/kernelOfPasses.ts'
import { describeAgainstReference } from '#room/kernels/testing/againstReference.ts'
import { describeGolden } from '#room/kernels/testing/golden.ts'
import { compileKernel } from './kernel.ts'
import { wasmPasses } from './wasmPasses.ts'

const kernel = kernelOfPasses(wasmPasses(await compileKernel('simd')))

describeGolden('wasm', kernel)
describeAgainstReference('wasm', kernel, 'whole')

import { describeAgainstReference } from '#room/kernels/testing/againstReference.ts'
import { describePasses } from '#room/kernels/testing/golden.ts'
import { compileKernel } from './kernel.ts'
import { wasmPasses } from './wasmPasses.ts'

const passes = wasmPasses(await compileKernel('simd'))

describePasses('wasm', passes)
describeAgainstReference('wasm', passes)

import { kernelOfPasses } from '#room/kernels/kernelOfPasses.ts'
import { compileKernel } from '#room/kernels/wasm/kernel.ts'
import { wasmPasses } from '#room/kernels/wasm/wasmPasses.ts'
import { describeCases } from './testing/cases.ts'
import { describeCurves } from './testing/curves.ts'
import { describeEpochs } from './testing/epochs.ts'
import { describeInside } from './testing/inside.ts'
import { describePadding } from './testing/padding.ts'

const simd = { name: 'wasm', kernel: kernelOfPasses(wasmPasses(await compileKernel('simd'))) }

describeCases(simd)
describeCurves(simd, 100)
describePadding(simd)
describeEpochs(simd)
describeInside(simd)

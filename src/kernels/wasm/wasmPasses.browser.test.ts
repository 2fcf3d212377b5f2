import { expect, test } from 'vitest'
import { kernelOfPasses } from '#room/kernels/kernelOfPasses.ts'
import { describeAgainstReference } from '#room/kernels/testing/againstReference.ts'
import { describeGolden } from '#room/kernels/testing/golden.ts'
import { bestBuild, compileKernel } from './kernel.ts'
import { wasmPasses } from './wasmPasses.ts'

test('this browser takes relaxed SIMD', () => {
  expect(bestBuild()).toBe('relaxed')
})

for (const build of ['relaxed', 'simd'] as const) {
  const kernel = kernelOfPasses(wasmPasses(await compileKernel(build)))
  describeGolden(`wasm, ${build}`, kernel)
  describeAgainstReference(`wasm, ${build}`, kernel, 'whole')
}

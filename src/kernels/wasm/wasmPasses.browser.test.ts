import { expect, test } from 'vitest'
import { describeAgainstReference } from '#room/kernels/testing/againstReference.ts'
import { describePasses } from '#room/kernels/testing/golden.ts'
import { bestBuild, compileKernel } from './kernel.ts'
import { wasmPasses } from './wasmPasses.ts'

test('this browser takes relaxed SIMD', () => {
  expect(bestBuild()).toBe('relaxed')
})

for (const build of ['relaxed', 'simd'] as const) {
  const passes = wasmPasses(await compileKernel(build))
  describePasses(`wasm, ${build}`, passes)
  describeAgainstReference(`wasm, ${build}`, passes)
}

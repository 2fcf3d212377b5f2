import type { Backend } from './settings.ts'

/** Why the backend that runs is not the one that was asked for. */
export type FallbackReason = 'no-webgl' | 'no-float-textures' | 'no-wasm'

/** Why the fused kernels do not run: no SIMD in WebAssembly, a GPU that computes in 16 bits, a self-test that failed. */
export type NoFusedReason = 'no-simd' | 'half-precision' | 'self-test-failed'

/** Names of renderers that draw on the processor: Chromium's, Mesa's, Windows's, Apple's. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|lavapipe|basic render|software/i

/** Whether WebGL draws without a GPU here, as far as the browser tells. */
export function drawsInSoftware({ backend, renderer }: Device): boolean {
  return backend === 'webgl' && renderer !== null && SOFTWARE.test(renderer)
}

/** What the engine found on this machine. */
export interface Device {
  /** The backend that really runs. */
  readonly backend: Backend
  readonly asked: Backend
  /** null where the backend asked for runs. */
  readonly fallback: FallbackReason | null
  /** The GPU's own name where the browser tells it. */
  readonly renderer: string | null
  /** null where the fused kernels run. */
  readonly noFused: NoFusedReason | null
  /** The most units that this device can train; at most the setting's bound. */
  readonly mostUnits: number
}

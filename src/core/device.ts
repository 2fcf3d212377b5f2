import type { Backend } from './settings.ts'

/** Why the backend that runs is not the one that was asked for. */
export type FallbackReason = 'no-webgl' | 'no-float-textures' | 'no-wasm'

/** What the engine found on this machine. */
export interface Device {
  /** The backend that really runs. */
  readonly backend: Backend
  readonly asked: Backend
  /** null where the backend asked for runs. */
  readonly fallback: FallbackReason | null
  /** The GPU's own name where the browser tells it. */
  readonly renderer: string | null
  /** The most units that this device can train; at most the setting's bound. */
  readonly mostUnits: number
}

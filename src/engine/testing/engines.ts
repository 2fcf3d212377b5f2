import * as tf from '@tensorflow/tfjs'
import type { Engine, EngineRun } from '#room/core/engineContract.ts'
import { float32Bits } from '#room/core/float32.ts'
import type { Backend, Settings } from '#room/core/settings.ts'
import type { TrainingState } from '#room/core/trainingState.ts'
import type { Variant } from '#room/core/variants.ts'
import type { Weights } from '#room/core/weights.ts'
import { openEngine } from '#room/engine/openEngine.ts'

// What the tests of this room share.

export { TOLERANCE } from '#reference/tolerance.ts'

export const BACKENDS = ['cpu', 'wasm', 'webgl'] as const satisfies readonly Backend[]

const engines = new Map<Backend, Engine>()

/** The test file's one engine on this backend, so that shaders are compiled once. */
export async function engineOn(backend: Backend): Promise<Engine> {
  const known = engines.get(backend)
  if (known) {
    await tf.setBackend(backend)
    return known
  }
  const engine = await openEngine(backend, () => undefined)
  if (engine.device.backend !== backend) throw new Error(`no ${backend} here`)
  engines.set(backend, engine)
  return engine
}

/** A run on stock layers; the fused kernels have tests of their own, of the same numbers. */
export async function loadRun(
  backend: Backend,
  variant: Variant,
  settings: Settings,
  state: TrainingState | null = null,
): Promise<EngineRun> {
  const engine = await engineOn(backend)
  const run = await engine.load(variant, { ...settings, kernels: 'stock' }, state)
  if ('refused' in run) throw new Error(run.refused)
  return run
}

export const never = () => false

/** One epoch, which must finish. */
export async function finish(run: EngineRun): Promise<{ loss: number; valLoss: number | null }> {
  const outcome = await run.epoch(never)
  if (outcome.kind !== 'finished') throw new Error(outcome.kind)
  const { loss, valLoss } = outcome
  return { loss, valLoss }
}

/** The bits of each float32: 0 and −0 differ, and a NaN equals itself. */
export function bitsOf(values: ArrayLike<number>): number[] {
  return Array.from(values, float32Bits)
}

/** The bits of all weights and moments, and what else a state holds. */
export function bitsOfState({ weights, optimizer, ...rest }: TrainingState) {
  const { step, first, second } = optimizer
  return {
    ...rest,
    step,
    weights: bitsOfWeights(weights),
    first: bitsOfWeights(first),
    second: bitsOfWeights(second),
  }
}

function bitsOfWeights(weights: Weights | null) {
  const entries = Object.entries<Float32Array>({ ...weights })
  return entries.map(([name, values]) => [name, bitsOf(values)])
}

/** The largest distance between two lists of numbers; NaN counts as infinitely far. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Infinity
  const each = Array.from(a, (value, i) => Math.abs(value - (b[i] ?? NaN)))
  return each.reduce((worst, value) => (value <= worst ? worst : value), 0)
}

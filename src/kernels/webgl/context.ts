import type { Model } from '#room/kernels/passes.ts'
import type { Device } from './device.ts'
import type { Drawing } from './draws.ts'
import type { Programs } from './programs.ts'
import type { WaitUntil } from './readBack.ts'
import { paddedUnits } from './weightTexels.ts'

/** A context, and what all trainers and predictors in it share. */
export interface Context {
  readonly gl: WebGL2RenderingContext
  readonly device: Device
  readonly programs: Programs
  readonly drawing: Drawing
  readonly waitUntil: WaitUntil
}

/** What decides how large textures are and which programs run. */
export interface Shape {
  /** Padded. */
  readonly units: number
  readonly columns: 1 | 2
  readonly hard: boolean
  /** Whether embeddings are trained. */
  readonly trained: boolean
}

export function shapeOf({ device }: Context, model: Model, trained: boolean): Shape {
  return {
    units: paddedUnits(model.units),
    columns: device.columns,
    hard: model.recurrentActivation === 'hard_sigmoid',
    trained,
  }
}

/** Rows go down a side of a texture, with some lost between the levels; and some 250 MB of states are enough. */
export function mostNodes({ device }: Context, { units }: Model): number {
  return Math.floor(Math.min(device.side - 256, 3e6 / units))
}

import type { Device } from '#room/core/device.ts'
import type { ContextLoss } from './contextLoss.ts'

/** A backend of tfjs that runs, as far as the device decides it. */
export interface OpenBackend extends Pick<Device, 'backend' | 'renderer' | 'mostUnits'> {
  readonly loss: ContextLoss
}

import type { MaskUse } from '#room/core/inside.ts'

/** In which order units are shown. */
export const UNIT_ORDERS = ['weight', 'state', 'number'] as const

export type UnitOrder = (typeof UNIT_ORDERS)[number]

/** How one looks inside the network. */
export interface InsideView {
  /** Whether anybody does; else nothing is computed for it (INSIDE-3). */
  readonly looking: boolean
  readonly mask: MaskUse
  /** From 1 on; beyond the end of the sequence it means the last step. */
  readonly step: number
  readonly order: UnitOrder
  /** The first sixteen in that order, or all of them. */
  readonly units: 'sixteen' | 'all'
}

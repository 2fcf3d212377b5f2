import type { MaskUse } from './inside.ts'
import { MOST_PADDING } from './padding.ts'
import { LONGEST_ROW } from './settings.ts'

/** In which order units are shown. */
export const UNIT_ORDERS = ['weight', 'state', 'number'] as const

export type UnitOrder = (typeof UNIT_ORDERS)[number]

/** What of the inside of the network is shown, and how. */
export interface InsideLook {
  readonly mask: MaskUse
  /** From 1 on; beyond the end of the sequence it means the last step. */
  readonly step: number
  readonly order: UnitOrder
  /** The first sixteen in that order, or all of them. */
  readonly units: 'sixteen' | 'all'
}

export const FIRST_LOOK: InsideLook = { mask: 'model', step: 1, order: 'weight', units: 'sixteen' }

/** Steps of the longest sequence that can be typed, padding included. */
export const MOST_STEPS = LONGEST_ROW + MOST_PADDING

/** A link's keys for it, beside those of the page: `mask=away&step=12&order=number&show=all`. */
export const LOOK_KEYS = ['mask', 'step', 'order', 'show'] as const

export type LookKey = (typeof LOOK_KEYS)[number]

/** What one of a link's parts says of it; null where the value is none of its key's. */
export function readLook(key: LookKey, value: string): Partial<InsideLook> | null {
  switch (key) {
    case 'mask':
      return value === 'model' || value === 'away' ? { mask: value } : null
    case 'step': {
      const step = /^\d+$/.test(value) ? Number(value) : 0
      return step >= 1 && step <= MOST_STEPS ? { step } : null
    }
    case 'order': {
      const order = UNIT_ORDERS.find((each) => each === value)
      return order === undefined ? null : { order }
    }
    case 'show':
      return value === 'sixteen' || value === 'all' ? { units: value } : null
  }
}

/** The parts of a link that bring it back: where it differs from the first look. */
export function lookParts({ mask, step, order, units }: InsideLook): [LookKey, string][] {
  const all: [LookKey, string, string][] = [
    ['mask', mask, FIRST_LOOK.mask],
    ['step', String(step), String(FIRST_LOOK.step)],
    ['order', order, FIRST_LOOK.order],
    ['show', units, FIRST_LOOK.units],
  ]
  return all.flatMap(([key, value, first]) => (value === first ? [] : [[key, value]]))
}

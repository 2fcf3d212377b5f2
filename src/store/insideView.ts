import type { InsideLook } from '#room/core/insideLook.ts'

/** How one looks inside the network. */
export interface InsideView extends InsideLook {
  /** Whether anybody does; else nothing is computed for it (INSIDE-3). */
  readonly looking: boolean
}

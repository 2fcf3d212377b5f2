import type { UntoldWork } from '#room/core/results.ts'
import { matrixRows, type Plan } from '#room/kernels/plan.ts'
import { batchTree } from './batchTree.ts'

export interface WorkMeter {
  /** Takes down a training step, by its plans: one, or one for each piece. */
  readonly add: (plans: readonly Plan[]) => void
  /** What has been done since the meter was made. */
  readonly read: (draws: number | null) => UntoldWork
}

/**
 * Counts what an epoch's training steps cost.
 * @param width steps of a padded row
 */
export function workMeter(units: number, width: number): WorkMeter {
  const began = performance.now()
  let rows = 0
  let padded = 0
  let last: Plan | null = null
  return {
    add(plans) {
      for (const plan of plans) {
        rows += matrixRows(plan)
        // The first step needs no product: h is zero.
        padded += plan.end.length * Math.max(0, width - 1)
        last = plan
      }
    },
    read(draws) {
      const plan = last
      if (plan === null) throw new Error('an epoch has a batch')
      return {
        matrixRows: rows,
        paddedRows: padded,
        // Forward h·U, back S·Uᵀ, and hᵀ·S for the gradient: three products of [1, H] and [H, 4H].
        flops: rows * 3 * 2 * units * 4 * units,
        ms: performance.now() - began,
        draws,
        tree: () => batchTree(plan),
      }
    },
  }
}

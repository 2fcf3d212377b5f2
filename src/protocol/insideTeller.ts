import type { Inside, MaskUse } from '#room/core/inside.ts'
import { insidePass } from '#room/core/insidePass.ts'
import { padded } from '#room/core/padding.ts'
import type { Answer } from '#room/core/results.ts'
import type { Settings } from '#room/core/settings.ts'
import type { TrainingState } from '#room/core/trainingState.ts'
import type { Variant } from '#room/core/variants.ts'

interface Around {
  readonly now: () => number
  /** Whether a job trains or proves. */
  readonly busy: () => boolean
}

export interface InsideTeller {
  readonly look: (mask: MaskUse | null) => void
  /** What goes on inside for what was answered; null where nobody looks, or training needs the time. */
  readonly tell: (answer: Answer, state: TrainingState) => Inside | null
}

/** While training, the pass may take a tenth of the time: 512 units and a hundred steps are as much as an epoch. */
const SHARE = 0.1

/** Makes the inside view of what has just been answered, on the weights that answered it. */
export function makeInsideTeller(
  variant: Variant,
  settings: Settings,
  { now, busy }: Around,
): InsideTeller {
  let mask: MaskUse | null = null
  let tookMs = 0
  let toldAt = -Infinity
  return {
    look(next) {
      mask = next
    },
    tell(answer, { epoch, weights }) {
      const began = now()
      if (mask === null || (busy() && began - toldAt < tookMs / SHARE)) return null
      const { bits, padding } = answer
      const cells = padded(bits, padding)
      const inside: Inside = {
        bits,
        padding,
        epoch,
        mask,
        cells,
        units: weights.denseKernel.length,
        denseKernel: weights.denseKernel,
        prediction: mask === 'model' ? answer.padded : answer.unmasked,
        ...insidePass(variant, settings, weights, cells, mask),
      }
      toldAt = now()
      tookMs = toldAt - began
      return inside
    },
  }
}

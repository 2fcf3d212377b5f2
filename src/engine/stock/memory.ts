import type { Dataset } from '#room/core/dataset.ts'
import type { Settings } from '#room/core/settings.ts'
import { isMasked } from '#room/core/variants.ts'

/**
 * tfjs's wasm memory ends at 4 GiB, and what does not fit there is written to address 0 without a word; GPUs and phones
 * have less. Half of it leaves room for what is not counted here.
 */
const MOST_BYTES = 2 ** 31

/**
 * Numbers that tfjs keeps for the way back, counted with tf.memory() at its start: for each row, step and unit, and
 * twice the recurrent kernel for each step.
 */
const KEPT = { unmasked: 42, masked: 54, recurrent: 8 }

/** Whether a training step with these settings on these data fits into memory. */
export function fitsMemory(
  { units, batchSize }: Settings,
  { variant, width, trainingRows }: Pick<Dataset, 'variant' | 'width' | 'trainingRows'>,
): boolean {
  const rows = Math.min(batchSize, trainingRows)
  const kept = isMasked(variant) ? KEPT.masked : KEPT.unmasked
  const numbers = width * units * (rows * kept + units * KEPT.recurrent)
  return numbers * Float32Array.BYTES_PER_ELEMENT <= MOST_BYTES
}

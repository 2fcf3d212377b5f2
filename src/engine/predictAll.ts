import type { Weights } from '#room/core/weights.ts'
import { giveWay } from './giveWay.ts'
import type { Kernels, Reading } from './kernels.ts'

/** Rows predicted at one go; more are done in turns, so that neither memory nor patience is asked too much of. */
const ROWS_AT_ONCE = 256

/**
 * Predictions [rows], turn after turn, giving way between them. `stop` is asked before each; where it says so, there
 * are no further ones, and so fewer predictions than rows.
 */
export async function predictAll(
  kernels: Pick<Kernels, 'predict'>,
  weights: Weights,
  rows: readonly Int8Array[],
  reading: Reading,
  stop: () => boolean = () => false,
): Promise<Float32Array> {
  const predictions = new Float32Array(rows.length)
  for (let done = 0; done < rows.length; done += ROWS_AT_ONCE) {
    if (done > 0) await giveWay()
    if (stop()) return predictions.subarray(0, done)
    const turn = rows.slice(done, done + ROWS_AT_ONCE)
    predictions.set(await kernels.predict(weights, turn, reading), done)
  }
  return predictions
}

/** The mean of the batches' losses, weighted by their rows (TRAIN-2), in float64. */
export function weightedLoss(losses: Float32Array, batches: readonly Int32Array[]): number {
  const rows = batches.reduce((total, batch) => total + batch.length, 0)
  const sum = batches.reduce((total, batch, i) => total + (losses[i] ?? NaN) * batch.length, 0)
  return sum / rows
}

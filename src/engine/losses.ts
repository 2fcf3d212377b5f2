/** The mean of the batches' losses, weighted by their rows (TRAIN-2), in float64. */
export function weightedLoss(losses: Float32Array, batches: readonly Int32Array[]): number {
  const rows = batches.reduce((total, batch) => total + batch.length, 0)
  const sum = batches.reduce((total, batch, i) => total + (losses[i] ?? NaN) * batch.length, 0)
  return sum / rows
}

/** In float64; null where there are no rows. */
export function meanSquaredError(predictions: Float32Array, targets: Float32Array): number | null {
  if (targets.length === 0) return null
  const sum = targets.reduce(
    (total, target, i) => total + ((predictions[i] ?? NaN) - target) ** 2,
    0,
  )
  return sum / targets.length
}

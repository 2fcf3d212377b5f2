import type { EpochResult } from '#room/core/results.ts'

/**
 * At most about `most` epochs of a run, enough to draw its loss by: of each span of epochs the lowest and the highest
 * loss, so that no spike is lost, and always the first epoch and the latest. The spans depend on the planned epochs
 * alone: what is drawn stays as it is while the run goes on.
 */
export function thin(
  history: readonly EpochResult[],
  planned: number,
  most: number,
): readonly EpochResult[] {
  if (planned <= most) return history
  const span = Math.ceil((2 * planned) / most)
  const kept = new Set<number>()
  if (history.length > 0) kept.add(0).add(history.length - 1)
  for (let start = 0; start < history.length; start += span) {
    const end = Math.min(start + span, history.length)
    let low = start
    let high = start
    for (let at = start; at < end; at++) {
      if (lossAt(history, at) < lossAt(history, low)) low = at
      if (lossAt(history, at) > lossAt(history, high)) high = at
    }
    kept.add(low).add(high)
  }
  return history.filter((_, at) => kept.has(at))
}

function lossAt(history: readonly EpochResult[], at: number): number {
  return history[at]?.loss ?? Number.NaN
}

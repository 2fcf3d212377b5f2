import type { EpochResult } from '#room/core/results.ts'
import { niceScale } from '#room/ui/common/niceScale.ts'
import { letterSpot, withinReach, type Pinned, type PinnedPlot } from './pinnedPlot.ts'
import { thin } from './thin.ts'

export type LossScale = 'linear' | 'log'

/** What the loss chart draws. The lists belong together, point by point; null is not drawn. */
export interface LossPlot {
  readonly epochs: readonly number[]
  readonly loss: readonly (number | null)[]
  /** null where no row validates. */
  readonly valLoss: readonly (number | null)[] | null
  readonly pinned: readonly PinnedPlot[]
  readonly domain: readonly [number, number]
}

/** Points of one line; drawing takes about 0.1 ms for each. */
const MOST_POINTS = 240

/** Of the axis of losses. */
const MOST_INTERVALS = 7

/** The run's losses, over all planned epochs from the start, so that the axis need not move. */
export function lossPlot(
  history: readonly EpochResult[],
  planned: number,
  scale: LossScale,
  pins: readonly Pinned[] = [],
): LossPlot {
  const histories = [history, ...pins.map((pin) => pin.history)]
  const last = Math.max(planned, ...histories.map(({ length }) => length))
  // More lines have fewer points each, so that drawing them all takes no longer.
  const most = Math.floor((2 * MOST_POINTS) / (2 + pins.length))
  const kept = histories.flatMap((one) => thin(one, last, most).map(({ epoch }) => epoch))
  const drawn = [...new Set(kept)].toSorted((a, b) => a - b)
  const value = scale === 'log' ? log10 : finite
  const lineOf = (results: readonly EpochResult[], name: 'loss' | 'valLoss') =>
    drawn.map((epoch) => value(results[epoch - 1]?.[name] ?? null))

  const validates = history.some(({ valLoss }) => valLoss !== null)
  const loss = lineOf(history, 'loss')
  const valLoss = lineOf(history, 'valLoss')
  const lines = pins.map((pin) => lineOf(pin.history, 'loss'))
  const own = [...loss, ...(validates ? valLoss : [])].filter((one) => one !== null)
  return {
    epochs: [0, ...drawn, last],
    loss: [null, ...loss, null],
    valLoss: validates ? [null, ...valLoss, null] : null,
    pinned: pins.map(({ letter, history: { length } }, at) => ({
      letter,
      loss: [null, ...(lines[at] ?? []), null],
      at: 1 + letterSpot(drawn, length, (at + 1) / (pins.length + 1)),
    })),
    domain:
      scale === 'log'
        ? decades([...own, ...lines.flat().filter((one) => one !== null)])
        : fromZero([...own, ...withinReach(lines, loss)]),
  }
}

function finite(loss: number | null): number | null {
  return loss !== null && Number.isFinite(loss) ? loss : null
}

/** A loss of 0 has no logarithm. */
function log10(loss: number | null): number | null {
  return finite(loss === null ? null : Math.log10(loss))
}

/** Whole powers of ten around the values. */
function decades(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [-1, 1]
  const low = Math.floor(values.reduce((a, b) => Math.min(a, b)))
  const high = Math.ceil(values.reduce((a, b) => Math.max(a, b)))
  return [low, Math.max(high, low + 1)]
}

/** From 0 to the highest value, rounded up so far that the axis has a label at its top: 12.3 gives 14. */
function fromZero(values: readonly number[]): readonly [number, number] {
  const highest = values.reduce((a, b) => Math.max(a, b), 0)
  return [0, highest > 0 ? niceScale(0, highest, MOST_INTERVALS).max : 1]
}

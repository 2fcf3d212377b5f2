import type { Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import { giveWay } from '#room/engine/giveWay.ts'
import type { EpochTask, Kernels, TrainedEpoch } from '#room/engine/kernels.ts'
import type { Passes } from '#room/kernels/passes.ts'
import { piecesOf } from '#room/kernels/pieces.ts'
import { trainStep } from '#room/kernels/trainStep.ts'
import { workMeter } from './workMeter.ts'
import { tokenize, vocabularyOf, type Tokens } from './vocabulary.ts'

/** The longest that goes by, more or less, without giving way. To do so costs about as much as a small step. */
const PATIENCE_MS = 8

/** Training, an epoch at a time, from plain arrays to plain arrays. */
export function makeLearner(
  passes: Passes,
  variant: Variant,
  settings: Settings,
): Pick<Kernels, 'epoch'> {
  const vocabulary = vocabularyOf(variant, settings, { mask: 'model', fill: 0 })
  // What the last whole epoch gave and `passes` still holds, so that the next need not bring it back.
  let held: EpochTask['from'] | null = null

  function load({ weights, optimizer }: EpochTask['from']): void {
    const isHeld = held?.weights === weights && held.optimizer === optimizer
    if (!isHeld) passes.load(weights, vocabulary.inputs, optimizer)
    held = null
  }

  /** The batch in pieces, with their targets. */
  function tasksOf({ tokens, begins, ends }: Tokens, targets: Float32Array, batch: Int32Array) {
    const rows = {
      tokens,
      begins: batch.map((row) => begins[row] ?? 0),
      ends: batch.map((row) => ends[row] ?? 0),
      masked: vocabulary.masked,
    }
    return piecesOf(rows, passes.mostNodes).map((piece) => ({
      plan: piece.plan,
      targets: Float32Array.from(piece.rows, (row) => targets[batch[row] ?? 0] ?? NaN),
    }))
  }

  async function epoch(task: EpochTask, stop: () => boolean): Promise<TrainedEpoch> {
    load(task.from)
    const { cells, width, targets } = task.data
    const begins = Int32Array.from({ length: targets.length + 1 }, (_, row) => row * width)
    const tokens = tokenize(cells, begins, vocabulary)
    const { step: before } = task.from.optimizer
    const losses = new Float32Array(task.batches.length)
    const meter = workMeter(settings.units, width)
    const pause = pauses()
    for (const [i, batch] of task.batches.entries()) {
      if (stop()) return { kind: 'stopped' }
      const tasks = tasksOf(tokens, targets, batch)
      meter.add(tasks.map(({ plan }) => plan))
      const step = trainStep(passes, tasks, settings.updateOrder, before + i + 1)
      let going = step.next()
      while (!going.done) {
        await pause()
        if (stop()) return { kind: 'stopped' }
        going = step.next()
      }
      if (!Number.isFinite(going.value)) return { kind: 'diverged', loss: going.value }
      losses[i] = going.value
      await pause()
    }
    const optimizer = { step: before + task.batches.length, ...passes.moments() }
    held = { weights: passes.weights(), optimizer }
    return { kind: 'trained', losses, ...held, work: meter.read(null) }
  }

  return { epoch }
}

/** Gives way where it has not been done for a while. */
function pauses(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < PATIENCE_MS) return
    await giveWay()
    last = performance.now()
  }
}

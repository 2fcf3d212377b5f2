import type { Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import { giveWay } from '#room/engine/giveWay.ts'
import type { EpochTask, Kernels, TrainedEpoch } from '#room/engine/kernels.ts'
import type { Trainer } from '#room/kernels/lstmKernel.ts'
import { piecesOf } from '#room/kernels/pieces.ts'
import { workMeter } from './workMeter.ts'
import { tokenize, vocabularyOf, type Tokens } from './vocabulary.ts'
import { waitUntil } from './waitUntil.ts'

/** The longest that goes by, more or less, without giving way. To do so costs about as much as a small step. */
const PATIENCE_MS = 8

/** Training, an epoch at a time, from plain arrays to plain arrays. */
export function makeLearner(
  trainer: Trainer,
  variant: Variant,
  settings: Settings,
): Pick<Kernels, 'epoch'> {
  const vocabulary = vocabularyOf(variant, settings, { mask: 'model', fill: 0 })
  // What the last whole epoch gave and `trainer` still holds, so that the next need not bring it back.
  let held: EpochTask['from'] | null = null

  function load({ weights, optimizer }: EpochTask['from']): void {
    const isHeld = held?.weights === weights && held.optimizer === optimizer
    if (!isHeld) trainer.load(weights, vocabulary.inputs, optimizer)
    held = null
  }

  /** Every epoch trains on the same data, so they are read once. */
  let read: { readonly cells: Int8Array; readonly tokens: Tokens } | null = null

  function tokensOf({ cells, width, targets }: EpochTask['data']): Tokens {
    if (read?.cells === cells) return read.tokens
    const begins = Int32Array.from({ length: targets.length + 1 }, (_, row) => row * width)
    const tokens = tokenize(cells, begins, vocabulary)
    read = { cells, tokens }
    return tokens
  }

  /** The batch in pieces, with their targets. */
  function tasksOf({ tokens, begins, ends }: Tokens, targets: Float32Array, batch: Int32Array) {
    const rows = {
      tokens,
      begins: batch.map((row) => begins[row] ?? 0),
      ends: batch.map((row) => ends[row] ?? 0),
      masked: vocabulary.masked,
    }
    return piecesOf(rows, trainer.mostNodes).map((piece) => ({
      plan: piece.plan,
      targets: picked(targets, piece.rows, batch),
    }))
  }

  async function epoch(task: EpochTask, stop: () => boolean): Promise<TrainedEpoch> {
    load(task.from)
    const { width, targets } = task.data
    const tokens = tokensOf(task.data)
    const { step: before } = task.from.optimizer
    const meter = workMeter(settings.units, width)
    const pause = pauses(trainer)
    const drawsBefore = trainer.counts.draws
    for (const [i, batch] of task.batches.entries()) {
      if (stop()) return { kind: 'stopped' }
      const pieces = tasksOf(tokens, targets, batch)
      meter.add(pieces.map(({ plan }) => plan))
      const step = trainer.step(pieces, settings.updateOrder, before + i + 1)
      let going = step.next()
      while (!going.done) {
        await pause()
        if (stop()) return { kind: 'stopped' }
        going = step.next()
      }
      // Where it is known already, the rest of the epoch is spared.
      if (!Number.isFinite(going.value ?? 0)) return { kind: 'diverged', loss: going.value ?? NaN }
      await pause()
    }
    const { losses, weights, first, second } = await trainer.finish()
    const work = meter.read((trainer.counts.draws - drawsBefore) / task.batches.length || null)
    const lost = losses.find((loss) => !Number.isFinite(loss))
    if (lost !== undefined) return { kind: 'diverged', loss: lost }
    held = { weights, optimizer: { step: before + task.batches.length, first, second } }
    return { kind: 'trained', losses, ...held, work }
  }

  return { epoch }
}

/** [rows] the targets of these rows of the batch. */
function picked(targets: Float32Array, rows: Int32Array, batch: Int32Array): Float32Array {
  const its = new Float32Array(rows.length)
  for (let i = 0; i < its.length; i++) its[i] = targets[batch[rows[i] ?? 0] ?? 0] ?? NaN
  return its
}

/** Gives way where it has not been done for a while, or there is no hurry. */
function pauses(trainer: Trainer): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < PATIENCE_MS && !trainer.isBehind()) return
    await giveWay()
    await waitUntil(() => !trainer.isBehind())
    last = performance.now()
  }
}

// What the toy engine has in place of arithmetic.
import { makeDataset, PAD } from '#room/core/dataset.ts'
import { RandomState } from '#room/core/random/randomState.ts'
import type { EpochResult } from '#room/core/results.ts'
import type { Settings } from '#room/core/settings.ts'
import { nextOrder, startTraining, type TrainingState } from '#room/core/trainingState.ts'
import { isMasked, type Variant } from '#room/core/variants.ts'

/** A run with this learning rate or a greater one diverges in this epoch. */
export const TOY_DIVERGES = { learningRate: 5, epoch: 4 }

/** Few samples and one unit, whatever is asked for: only speed is lost by more. */
export function toyStart(variant: Variant, settings: Settings) {
  const small = { ...settings, samples: 10, units: 1 }
  const { state } = startTraining(variant, small)
  const dataset = makeDataset(variant, small, new RandomState(settings.seed))
  const { weights } = state
  return {
    dataset,
    state: { ...state, weights: { ...weights, denseBias: mixed(weights.denseBias, settings) } },
  }
}

/** The next epoch from a state: the dense bias is thoroughly mixed with all that may make a difference. */
export function toyEpoch(settings: Settings, state: TrainingState) {
  const { epoch, weights, optimizer } = state
  const denseBias = mixed(weights.denseBias, settings)
  const [loss = NaN] = denseBias
  const diverges = settings.learningRate >= TOY_DIVERGES.learningRate
  if (diverges && epoch + 1 === TOY_DIVERGES.epoch) return { diverged: Infinity }
  const { order, random } = nextOrder(state, settings.shuffle)
  return {
    state: {
      epoch: epoch + 1,
      weights: { ...weights, denseBias },
      optimizer: { ...optimizer, step: optimizer.step + 1 },
      order,
      random,
    },
    loss,
    valLoss: settings.validationSplit > 0 ? loss + 1 : null,
  }
}

/** Another number between 0 and 1, which depends on each bit of this one and on each setting that counts. */
function mixed(bias: Float32Array, settings: Settings): Float32Array {
  const counts = { ...settings, epochs: 0, backend: 'cpu' }
  let hash = Math.imul((bias[0] ?? 0) * 2 ** 30, 0x9e3779b1)
  for (const letter of JSON.stringify(counts)) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
    hash ^= hash >>> 15
  }
  return Float32Array.of((hash >>> 0) / 2 ** 32)
}

/** What the toy predicts for one row: masked steps are skipped, others count by their place. */
export function toyPrediction(
  variant: Variant,
  settings: Settings,
  { weights }: TrainingState,
  row: Int8Array,
  mask: 'model' | 'away',
  fill: number,
): number {
  const masked = mask === 'model' && isMasked(variant)
  const padding = { fixed: fill, masking: settings.maskValue, embedding: 0 }[variant]
  const read = masked ? row.filter((cell) => cell !== PAD) : row
  const sum = read.reduce((total, cell, i) => total + (cell === PAD ? padding : cell) * (i + 1), 0)
  return Math.fround((weights.denseBias[0] ?? NaN) + sum)
}

interface Past {
  readonly states: TrainingState[]
  readonly history: Pick<EpochResult, 'epoch' | 'loss' | 'valLoss'>[]
}

/** All that was ever asked for below: tests ask again and again. */
const pasts = new Map<string, Past>()

/** The state after so many epochs that nothing disturbed, and what each of them gave. */
export function undisturbed(variant: Variant, settings: Settings, epochs: number) {
  const key = `${variant} ${JSON.stringify(settings)}`
  const past = pasts.get(key) ?? { states: [toyStart(variant, settings).state], history: [] }
  pasts.set(key, past)
  const { states, history } = past
  let last = states.at(-1)
  while (last !== undefined && last.epoch < epochs) {
    const after = toyEpoch(settings, last)
    if ('diverged' in after) break
    last = after.state
    states.push(last)
    history.push({ epoch: last.epoch, loss: after.loss, valLoss: after.valLoss })
  }
  const state = states[Math.min(epochs, states.length - 1)]
  if (state === undefined) throw new Error('a run has a start')
  return { state, history: history.slice(0, epochs) }
}

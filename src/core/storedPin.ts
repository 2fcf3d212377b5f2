import { MOST_PADDING, PLACES } from './padding.ts'
import { LETTERS, type PinnedRun } from './pinnedRun.ts'
import { fieldText, readField } from './readSettings.ts'
import type { Answer, EpochResult } from './results.ts'
import { LONGEST_ROW, SETTING_NAMES, type Settings } from './settings.ts'
import { FACTS, VARIANTS, type Variant } from './variants.ts'
import type { Weights } from './weights.ts'

/** Of the form in which pinned runs are stored. To be raised with each change of PinnedRun, or of Settings. */
const PIN_VERSION = 1

/** Why a stored run cannot be shown: another version of the page stored it, or it is not whole. */
export type StoredProblem = 'other-version' | 'broken'

/** A pinned run as it is stored, by structured clone: its weights stay Float32Arrays. */
export interface StoredPin extends PinnedRun {
  readonly version: number
}

/** What is stored of a pinned run. */
export function storedPin(pin: PinnedRun): StoredPin {
  return { version: PIN_VERSION, ...pin }
}

/** The pinned run that was stored, or why there is none. Whatever is given, nothing is thrown. */
export function readStoredPin(
  stored: unknown,
): { readonly pin: PinnedRun } | { readonly problem: StoredProblem } {
  if (!isRecord(stored)) return { problem: 'broken' }
  if (Number.isInteger(stored['version']) && stored['version'] !== PIN_VERSION) {
    return { problem: 'other-version' }
  }
  const letter = oneOf(LETTERS, stored['letter'])
  const variant = oneOf(VARIANTS, stored['variant'])
  const settings = readSettings(stored['settings'])
  const history = readHistory(stored['history'])
  const { version, diverged, from } = stored
  if (version !== PIN_VERSION || typeof diverged !== 'boolean') return { problem: 'broken' }
  if (from !== null && typeof from !== 'string') return { problem: 'broken' }
  if (!letter || !variant || !settings || !history) return { problem: 'broken' }
  const answer = readAnswer(stored['answer'], history.length)
  const weights = readWeights(stored['weights'], variant, settings.units)
  if (!answer || !weights) return { problem: 'broken' }
  return { pin: { letter, variant, settings, from, history, diverged, answer, weights } }
}

type Unknown = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Unknown => typeof value === 'object' && value !== null

const oneOf = <Value extends string>(values: readonly Value[], found: unknown) =>
  values.find((value) => value === found)

function readSettings(stored: unknown): Settings | null {
  if (!isRecord(stored)) return null
  const isRight = SETTING_NAMES.every((name) => {
    const value = stored[name]
    const read = readField(name, fieldText(value as Settings[typeof name]))
    return 'value' in read && read.value === value
  })
  if (!isRight) return null
  const pairs = SETTING_NAMES.map((name) => [name, stored[name]])
  return Object.fromEntries(pairs) as Settings
}

function readHistory(stored: unknown): EpochResult[] | null {
  if (!Array.isArray(stored) || stored.length === 0) return null
  const isRight = stored.every(
    (one: unknown, at) =>
      isRecord(one) &&
      one['epoch'] === at + 1 &&
      Number.isFinite(one['loss']) &&
      (one['valLoss'] === null || Number.isFinite(one['valLoss'])) &&
      Number.isFinite(one['ms']),
  )
  return isRight ? (stored as EpochResult[]) : null
}

const NUMBERS = ['prediction', 'padded', 'unmasked'] as const

function readAnswer(stored: unknown, epoch: number): Answer | null {
  if (!isRecord(stored) || stored['epoch'] !== epoch) return null
  const { bits, padding } = stored
  if (typeof bits !== 'string' || !/^[01]*$/.test(bits) || bits.length > LONGEST_ROW) return null
  if (!isRecord(padding) || !oneOf(PLACES, padding['place'])) return null
  const { steps } = padding
  if (!Number.isInteger(steps) || Number(steps) < 0 || Number(steps) > MOST_PADDING) return null
  return NUMBERS.every((name) => typeof stored[name] === 'number')
    ? (stored as unknown as Answer)
    : null
}

/** As many of each as the layers have, all finite. */
function readWeights(stored: unknown, variant: Variant, units: number): Weights | null {
  if (!isRecord(stored)) return null
  const lengths = {
    kernel: 4 * units,
    recurrentKernel: 4 * units * units,
    bias: 4 * units,
    denseKernel: units,
    denseBias: 1,
    ...(FACTS[variant].embedded ? { embeddings: 3 } : {}),
  }
  const isRight = Object.entries(lengths).every(([name, length]) => {
    const values = stored[name]
    return (
      values instanceof Float32Array && values.length === length && values.every(Number.isFinite)
    )
  })
  return isRight ? (stored as unknown as Weights) : null
}

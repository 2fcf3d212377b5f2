import { PAD } from '#room/core/dataset.ts'
import { padded } from '#room/core/padding.ts'
import type { Answer } from '#room/core/results.ts'
import { appliesTo, type SettingName, type Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'

/** What a script repeats: a run as it stands, and what the page predicts there. */
export interface Repeatable {
  readonly variant: Variant
  readonly settings: Settings
  /** The .npz whose weights the run began with, in place of those that the seed draws. */
  readonly weightsFile?: string | null
  readonly answer: Pick<Answer, 'bits' | 'padding' | 'epoch' | 'prediction' | 'padded'>
}

/** A sequence as scripts write it, '.' being a step of padding, and what the page predicts for it. */
export interface Predicted {
  readonly steps: string
  readonly page: number
}

/** As typed, and with the padding where there is any. */
export function predictedBy({ variant, answer }: Repeatable): readonly Predicted[] {
  const { bits, padding, prediction } = answer
  const cells = [...padded(bits, padding)]
  const withPadding = cells.map((cell) => (cell === PAD ? '.' : String(cell))).join('')
  // No layer takes a row of no steps; with a mask, padding alone says the same.
  const typed = bits === '' && variant !== 'fixed' ? '.' : bits
  return [
    { steps: typed, page: prediction },
    ...(withPadding === typed ? [] : [{ steps: withPadding, page: answer.padded }]),
  ].filter(({ steps }) => steps !== '')
}

const NUMBERS = [
  'samples',
  'length',
  'medianLength',
  'lengthSigma',
  'validationSplit',
  'seed',
  'units',
  'maskValue',
  'learningRate',
  'batchSize',
] as const satisfies readonly SettingName[]

/** The variant's settings that are numbers, but for the epochs: their names and what they are. */
export function numbersOf({ variant, settings }: Repeatable) {
  return NUMBERS.filter((name) => appliesTo(name, variant)).map(
    (name) => [name, String(settings[name])] as const,
  )
}

/** What `epochs` is followed by, as a comment, where the run has not come to its end. */
export function howFar({ settings, answer }: Repeatable): string {
  if (answer.epoch === settings.epochs) return ''
  return answer.epoch === 0
    ? `of ${settings.epochs}: not trained yet`
    : `of ${settings.epochs}: the run as it stands`
}

/** The parts that are there, as one text: a blank line between two of them. */
export function paragraphs(...parts: readonly (string | false)[]): string {
  return `${parts
    .filter((part) => part !== false)
    .map((part) => part.trim())
    .join('\n\n')}\n`
}

/** The lines that are there. */
export function lines(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join('\n')
}

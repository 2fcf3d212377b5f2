import {
  ARTICLE_SETTINGS,
  appliesTo,
  describe,
  SETTING_NAMES,
  type SettingName,
  type Settings,
} from './settings.ts'
import type { Variant } from './variants.ts'

/** What stands in the fields, as typed. Switches hold 'true' or 'false'. */
export type Fields = Readonly<Record<SettingName, string>>

/** Why a text is no value of its setting, with what would be right. */
type TextProblem =
  | {
      readonly code: 'not-a-number' | 'not-whole' | 'out-of-range'
      readonly min: number
      readonly max: number
      readonly integer: boolean
    }
  | { readonly code: 'not-a-choice'; readonly values: readonly string[] }

/** Why a field's text is no value of its setting, here and beside the others. */
export type FieldProblem =
  | TextProblem
  | { readonly code: 'more-than-samples'; readonly samples: number }
  | { readonly code: 'exceeds-device'; readonly most: number }

export type FieldProblems = Readonly<Partial<Record<SettingName, FieldProblem>>>

type Read = { readonly value: Settings[SettingName] } | { readonly problem: TextProblem }

// As Keras users write numbers: 1000, -1, .5, 1e-3; no hexadecimal, no blanks inside.
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** The setting's value that the text stands for, or why it stands for none. */
export function readField(name: SettingName, text: string): Read {
  const setting = describe(name)
  // Full-width digits, as a Japanese keyboard writes them, are digits.
  const typed = text.normalize('NFKC').trim()
  if (setting.kind === 'switch') {
    if (typed === 'true' || typed === 'false') return { value: typed === 'true' }
    return { problem: { code: 'not-a-choice', values: ['true', 'false'] } }
  }
  if (setting.kind === 'choice') {
    const value = setting.values.find((choice) => choice === typed)
    if (value === undefined) return { problem: { code: 'not-a-choice', values: setting.values } }
    return { value: value as Settings[SettingName] }
  }
  const { min, max, integer } = setting
  // The minus sign of typography is what the page itself shows.
  const plain = typed.replaceAll('−', '-')
  if (!NUMBER.test(plain)) return { problem: { code: 'not-a-number', min, max, integer } }
  const value = Number(plain)
  if (value < min || value > max) return { problem: { code: 'out-of-range', min, max, integer } }
  if (integer && !Number.isInteger(value))
    return { problem: { code: 'not-whole', min, max, integer } }
  // -0 and 0 are the same setting.
  return { value: value === 0 ? 0 : value }
}

/** The text that a field shows for a value. */
export function fieldText(value: Settings[SettingName]): string {
  return String(value)
}

/** The fields that show these settings. */
export function fieldsOf(settings: Settings): Fields {
  return Object.fromEntries(
    SETTING_NAMES.map((name) => [name, fieldText(settings[name])]),
  ) as Record<SettingName, string>
}

/**
 * The settings that the fields stand for; a field that stands for none counts as the article's value here and is named
 * in `problems`. Only the settings that the variant has can be a problem.
 */
export function readFields(
  fields: Fields,
  variant: Variant,
  mostUnits: number | null,
): { readonly settings: Settings; readonly problems: FieldProblems } {
  const values: Partial<Record<SettingName, Settings[SettingName]>> = {}
  const problems: Partial<Record<SettingName, FieldProblem>> = {}
  for (const name of SETTING_NAMES) {
    const read = readField(name, fields[name])
    if ('value' in read) values[name] = read.value
    else if (appliesTo(name, variant)) problems[name] = read.problem
  }
  const settings: Settings = { ...ARTICLE_SETTINGS, ...(values as Partial<Settings>) }
  if (!problems.batchSize && !problems.samples && settings.batchSize > settings.samples) {
    problems.batchSize = { code: 'more-than-samples', samples: settings.samples }
  }
  if (!problems.units && mostUnits !== null && settings.units > mostUnits) {
    problems.units = { code: 'exceeds-device', most: mostUnits }
  }
  return { settings, problems }
}

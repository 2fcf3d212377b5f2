import { LETTERS } from './pinnedRun.ts'
import { readField, readFields, type FieldProblem, type Fields } from './readSettings.ts'
import type { SettingName, Settings } from './settings.ts'
import type { Variant } from './variants.ts'

/** Values that can be tried in a row: as many as there are places for pinned runs. */
export const MOST_VALUES = LETTERS.length

/** Why a list of values cannot be tried. */
export type SeriesProblem =
  | { readonly code: 'no-values' }
  | { readonly code: 'too-many'; readonly found: number }
  | { readonly code: 'no-room'; readonly needed: number; readonly free: number }
  | { readonly code: 'value'; readonly text: string; readonly problem: FieldProblem }
  | { readonly code: 'twice'; readonly text: string }
  /** Another field, as it stands or beside one of the values. */
  | { readonly code: 'other'; readonly name: SettingName; readonly problem: FieldProblem }

/** One setting and the values to try, as they were typed. */
export interface SeriesText {
  readonly name: SettingName
  /** Separated by commas, also those of Japanese. */
  readonly text: string
}

/** Where the runs are to be made. */
interface Around {
  /** The other settings. */
  readonly fields: Fields
  readonly variant: Variant
  readonly mostUnits: number | null
  /** Places for pinned runs. */
  readonly free: number
}

/**
 * The settings of each run that the list asks for, in its order, or all that is wrong with it (RUN-3).
 * An empty piece, as after a comma at the end, asks for nothing.
 */
export function readSeries(
  { name, text }: SeriesText,
  { fields, variant, mostUnits, free }: Around,
): { readonly runs: readonly Settings[] } | { readonly problems: readonly SeriesProblem[] } {
  const pieces = text
    .normalize('NFKC')
    .split(/[,、]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  const needed = pieces.length
  if (needed === 0) return { problems: [{ code: 'no-values' }] }
  if (needed > MOST_VALUES) return { problems: [{ code: 'too-many', found: needed }] }

  const problems: SeriesProblem[] = []
  const runs: Settings[] = []
  const others = new Set<SettingName>()
  for (const piece of pieces) {
    const read = readField(name, piece)
    if ('problem' in read) {
      problems.push({ code: 'value', text: piece, problem: read.problem })
      continue
    }
    const tried = readFields({ ...fields, [name]: piece }, variant, mostUnits)
    for (const [key, problem] of Object.entries(tried.problems)) {
      const wrong = key as SettingName
      if (wrong === name) problems.push({ code: 'value', text: piece, problem })
      else if (!others.has(wrong)) problems.push({ code: 'other', name: wrong, problem })
      if (wrong !== name) others.add(wrong)
    }
    if (runs.some((run) => run[name] === read.value)) problems.push({ code: 'twice', text: piece })
    runs.push(tried.settings)
  }
  if (needed > free) problems.push({ code: 'no-room', needed, free })
  return problems.length > 0 ? { problems } : { runs }
}

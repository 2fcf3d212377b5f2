import { encodeAddress } from '#room/core/address.ts'
import { fieldsOf, readField } from '#room/core/readSettings.ts'
import { SETTING_NAMES } from '#room/core/settings.ts'
import type { Run } from './run.ts'
import type { State } from './state.ts'

/** The address that brings this state back: everything after '#'. In the lesson it is that of the page behind it. */
export function addressOf(state: State): string {
  const { lesson, locale, localeChosen, theme } = state
  const { variant, fields, runs, padding, inside, hidden, openedRun } = lesson?.kept ?? state
  const run = runs[variant]
  return encodeAddress({
    variant,
    fields: withoutWrong(fields, run.settings),
    bits: run.bits,
    padSteps: padding.steps,
    place: padding.place,
    lang: localeChosen ? locale : null,
    theme,
    look: inside,
    hidden,
    run: openedRun === run.id,
    lesson: lesson?.step ?? null,
  })
}

/** Where a field says nothing valid, what the run has is what a link brings back. */
function withoutWrong(fields: State['fields'], settings: Run['settings']): State['fields'] {
  const own = fieldsOf(settings)
  const isWrong = (name: keyof typeof fields) => 'problem' in readField(name, fields[name])
  const wrong = SETTING_NAMES.filter(isWrong)
  return wrong.reduce((all, name) => ({ ...all, [name]: own[name] }), fields)
}

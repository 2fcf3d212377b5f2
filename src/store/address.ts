import { encodeAddress } from '#room/core/address.ts'
import type { State } from './state.ts'

/** The address that brings this state back: everything after '#'. In the lesson it is that of the page behind it. */
export function addressOf(state: State): string {
  const { lesson, locale, localeChosen, theme } = state
  const { variant, fields, runs, padding, hidden, openedRun } = lesson?.kept ?? state
  const run = runs[variant]
  return encodeAddress({
    variant,
    fields,
    bits: run.bits,
    padSteps: padding.steps,
    place: padding.place,
    lang: localeChosen ? locale : null,
    theme,
    hidden,
    run: openedRun === run.id,
    lesson: lesson?.step ?? null,
  })
}

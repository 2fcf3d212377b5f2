import { encodeAddress } from '#room/core/address.ts'
import { currentRun } from './selectors.ts'
import type { State } from './state.ts'

/** The address that brings this state back: everything after '#'. */
export function addressOf(state: State): string {
  return encodeAddress({
    variant: state.variant,
    fields: state.fields,
    bits: currentRun(state).bits,
    padSteps: state.padding.steps,
    place: state.padding.place,
    lang: state.localeChosen ? state.locale : null,
    theme: state.theme,
    hidden: state.hidden,
    run: state.openedRun === currentRun(state).id,
  })
}

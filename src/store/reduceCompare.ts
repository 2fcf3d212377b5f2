import { fieldsOf } from '#room/core/readSettings.ts'
import { pinBlock, pinned, withCompare } from './pins.ts'
import { applyFields } from './runs.ts'
import { endSeries, startSeries } from './reduceSeries.ts'
import type { Intent } from './intents.ts'
import type { State } from './state.ts'

type CompareIntent = Extract<
  Intent,
  { type: 'pin' | 'unpin' | 'use-settings' | 'try-values' | 'stop-series' | 'forget-lost' }
>

/**
 * The state after a person pinned a run, or asked for runs to be compared.
 * @param go shows a variant, as a click on its tab does
 */
export function reduceCompare(
  state: State,
  intent: CompareIntent,
  go: (state: State, variant: State['variant']) => State,
): State {
  const { pins } = state.compare
  switch (intent.type) {
    case 'pin':
      return (pinBlock(state) === null ? pinned(state)?.state : undefined) ?? state
    case 'unpin': {
      const left = pins.filter(({ letter }) => letter !== intent.letter)
      return left.length === pins.length ? state : withCompare(state, { pins: left })
    }
    case 'use-settings': {
      const pin = pins.find(({ letter }) => letter === intent.letter)
      if (pin === undefined) return state
      return applyFields({ ...go(state, pin.variant), fields: fieldsOf(pin.settings) })
    }
    case 'try-values':
      return startSeries(state, intent)
    case 'stop-series':
      return endSeries(state, 'stopped')
    case 'forget-lost':
      return withCompare(state, { lost: [] })
  }
}

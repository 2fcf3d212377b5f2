import { fitBits, readBits } from '#room/core/bits.ts'
import { LONGEST_ROW } from '#room/core/settings.ts'
import { withRun } from './runs.ts'
import { currentRun, exactLength } from './selectors.ts'
import type { Intent } from './intents.ts'
import type { State } from './state.ts'

type BitsIntent = Extract<
  Intent,
  { type: 'toggle-bit' | 'type-bits' | 'add-bit' | 'remove-bit' | 'clear-bits' | 'random-bits' }
>

/** The sequence after a person changed it. Fixed length keeps exactly its number of bits. */
export function reduceBits(state: State, intent: BitsIntent): State {
  const { bits } = currentRun(state)
  const length = exactLength(state)
  const become = (next: string) => withRun({ ...state, draft: null }, { bits: next })
  switch (intent.type) {
    case 'toggle-bit': {
      const { index } = intent
      if (index < 0 || index >= bits.length) return state
      const flipped = bits[index] === '1' ? '0' : '1'
      return become(bits.slice(0, index) + flipped + bits.slice(index + 1))
    }
    case 'type-bits': {
      const read = readBits(intent.text, length)
      return 'bits' in read ? become(read.bits) : { ...state, draft: intent.text }
    }
    case 'add-bit':
      return length !== null || bits.length >= LONGEST_ROW ? state : become(`${bits}1`)
    case 'remove-bit':
      return length !== null || bits.length === 0 ? state : become(bits.slice(0, -1))
    case 'clear-bits':
      return become(fitBits('', length ?? 0))
    case 'random-bits': {
      const read = readBits(intent.bits, length)
      return 'bits' in read ? become(read.bits) : state
    }
  }
}

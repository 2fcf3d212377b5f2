import { useTally } from '#room/ui/common/tally.ts'
import { lengths as en } from '#room/ui/messages/en/lengths.ts'
import { lengths as ja } from '#room/ui/messages/ja/lengths.ts'

const catalogue = { en, ja } as const

/** The words of the section "Error by length" in the language that was chosen. */
export function useLengthMessages(): typeof en {
  return catalogue[useTally((state) => state.locale)]
}

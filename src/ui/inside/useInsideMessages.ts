import { useTally } from '#room/ui/common/tally.ts'
import { inside as en } from '#room/ui/messages/en/inside.ts'
import { inside as ja } from '#room/ui/messages/ja/inside.ts'

const catalogue = { en, ja } as const

/** The words of the section "Inside the network" in the language that was chosen. */
export function useInsideMessages(): typeof en {
  return catalogue[useTally((state) => state.locale)]
}

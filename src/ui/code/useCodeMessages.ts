import { useTally } from '#room/ui/common/tally.ts'
import { code as en } from '#room/ui/messages/en/code.ts'
import { code as ja } from '#room/ui/messages/ja/code.ts'

const catalogue = { en, ja } as const

/** The words of the section "Code" in the language that was chosen. */
export function useCodeMessages(): typeof en {
  return catalogue[useTally((state) => state.locale)]
}

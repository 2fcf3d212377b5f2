import { useTally } from '#room/ui/common/tally.ts'
import { compare as en } from '#room/ui/messages/en/compare.ts'
import { compare as ja } from '#room/ui/messages/ja/compare.ts'

const catalogue = { en, ja } as const

/** The words of pinned runs and lists of values in the language that was chosen. */
export function useCompareMessages(): typeof en {
  return catalogue[useTally((state) => state.locale)]
}

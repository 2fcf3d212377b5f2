import { useTally } from '#room/ui/common/tally.ts'
import { offline as en } from '#room/ui/messages/en/offline.ts'
import { offline as ja } from '#room/ui/messages/ja/offline.ts'

const catalogue = { en, ja } as const

/** The words about the page without a network, in the language that was chosen. */
export function useOfflineMessages(): typeof en {
  return catalogue[useTally((state) => state.locale)]
}

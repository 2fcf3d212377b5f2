import { useTally } from '#room/ui/common/tally.ts'
import { en, type Messages } from './en/index.ts'
import { ja } from './ja/index.ts'

const catalogue = { en, ja } as const

/** Every word of the page in the language that was chosen. */
export function useMessages(): Messages {
  return catalogue[useTally((state) => state.locale)]
}

import { useTally } from '#room/ui/common/tally.ts'
import { data as en } from '#room/ui/messages/en/data.ts'
import { data as ja } from '#room/ui/messages/ja/data.ts'

const catalogue = { en, ja } as const

/** The words of the sections "Training data" and "Model" in the language that was chosen. */
export function useDataMessages(): typeof en {
  return catalogue[useTally((state) => state.locale)]
}

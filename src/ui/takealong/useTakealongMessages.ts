import { useTally } from '#room/ui/common/tally.ts'
import { takealong as en } from '#room/ui/messages/en/takealong.ts'
import { takealong as ja } from '#room/ui/messages/ja/takealong.ts'

const catalogue = { en, ja } as const

/** The words of "Take the model along" in the language that was chosen. */
export function useTakealongMessages(): typeof en {
  return catalogue[useTally((state) => state.locale)]
}

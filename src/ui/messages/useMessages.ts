import { useTally } from '#room/ui/common/tally.ts'
import { catalogue } from './catalogue.ts'
import type { Messages } from './en/index.ts'

/** Every word of the page in the language that was chosen. */
export function useMessages(): Messages {
  return catalogue[useTally((state) => state.locale)]
}

import { useTally } from '#room/ui/common/tally.ts'
import { article as en } from '#room/ui/messages/en/article.ts'
import { article as ja } from '#room/ui/messages/ja/article.ts'

const catalogue = { en, ja } as const

/** The words of the section "The article" in the language that was chosen. */
export function useArticleMessages(): typeof en {
  return catalogue[useTally((state) => state.locale)]
}

import { ArticleSection } from '#room/ui/article/ArticleSection.tsx'
import { CodeSection } from '#room/ui/code/CodeSection.tsx'

/** What stands at the end of the page. */
export function LastSections() {
  return (
    <>
      <ArticleSection />
      <CodeSection />
    </>
  )
}

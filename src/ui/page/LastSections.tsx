import { ArticleSection } from '#room/ui/article/ArticleSection.tsx'
import { CodeSection } from '#room/ui/code/CodeSection.tsx'
import { DataSection } from '#room/ui/data/DataSection.tsx'
import { ModelSection } from '#room/ui/data/ModelSection.tsx'

/** What stands at the end of the page. */
export function LastSections() {
  return (
    <>
      <DataSection />
      <ModelSection />
      <ArticleSection />
      <CodeSection />
    </>
  )
}

import { ArticleSection } from '#room/ui/article/ArticleSection.tsx'
import { CodeSection } from '#room/ui/code/CodeSection.tsx'
import { Shown } from '#room/ui/common/Shown.tsx'
import { DataSection } from '#room/ui/data/DataSection.tsx'
import { ModelSection } from '#room/ui/data/ModelSection.tsx'

/** What stands at the end of the page. */
export function LastSections() {
  return (
    <>
      <Shown part="data">
        <DataSection />
      </Shown>
      <Shown part="model">
        <ModelSection />
      </Shown>
      <Shown part="article">
        <ArticleSection />
      </Shown>
      <Shown part="code">
        <CodeSection />
      </Shown>
    </>
  )
}

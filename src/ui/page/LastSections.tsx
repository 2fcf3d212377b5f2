import { ArticleSection } from '#room/ui/article/ArticleSection.tsx'
import { CodeSection } from '#room/ui/code/CodeSection.tsx'
import { Shown } from '#room/ui/common/Shown.tsx'
import { DataSection } from '#room/ui/data/DataSection.tsx'
import { ModelSection } from '#room/ui/data/ModelSection.tsx'
import { ProofSection } from '#room/ui/proof/ProofSection.tsx'
import { LengthsSection } from '#room/ui/lengths/LengthsSection.tsx'
import { InsideSection } from '#room/ui/inside/InsideSection.tsx'

/** What stands below the stage, out of sight when the page opens. */
export function LastSections() {
  return (
    <>
      <Shown part="proof">
        <ProofSection />
      </Shown>
      <Shown part="inside">
        <InsideSection />
      </Shown>
      <Shown part="data">
        <DataSection />
      </Shown>
      <Shown part="model">
        <ModelSection />
      </Shown>
      <Shown part="errors">
        <LengthsSection />
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

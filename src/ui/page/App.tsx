import { HatchPattern } from '#room/ui/common/HatchPattern.tsx'
import { Jump } from '#room/ui/common/Jump.tsx'
import { Shown } from '#room/ui/common/Shown.tsx'
import { useTally } from '#room/ui/common/tally.ts'
import { Header } from '#room/ui/header/Header.tsx'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Footer } from './Footer.tsx'
import { HiddenNote } from './HiddenNote.tsx'
import { LazyLastSections } from './LazyLastSections.tsx'
import { LazyLesson } from './LazyLesson.tsx'
import { Notices } from './Notices.tsx'
import { Stage } from './Stage.tsx'
import { useDocument } from './useDocument.ts'
import { PANEL_ID, tabNameId, VariantTabs } from './VariantTabs.tsx'
import styles from './App.module.css'

/** The page. It can be read and set before the worker and the charts are there. */
export function App() {
  return (
    <ErrorBoundary>
      <Page />
    </ErrorBoundary>
  )
}

function Page() {
  useDocument()
  const { page } = useMessages()
  const variant = useTally((state) => state.variant)
  const hidden = useTally((state) => state.hidden)
  // Without tabs there is no panel of a tab, only what stands in it.
  const panel = hidden.includes('variants')
    ? {}
    : { role: 'tabpanel', 'aria-labelledby': tabNameId(variant) }
  return (
    <>
      <HatchPattern />
      <Jump to="try" className={styles['skip']}>
        {page.skipToBits}
      </Jump>
      <div className={styles['page']}>
        <Header />
        <main>
          <Notices />
          <HiddenNote />
          <Shown part="variants">
            <VariantTabs />
          </Shown>
          <div id={PANEL_ID} {...panel}>
            <Stage />
            <LazyLastSections />
          </div>
        </main>
        <Footer />
        <LazyLesson />
      </div>
    </>
  )
}

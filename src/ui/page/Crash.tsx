import { LOCALES, readLocale } from '#room/core/locales.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { Notice } from '#room/ui/common/Notice.tsx'
import { catalogue } from '#room/ui/messages/catalogue.ts'
import styles from './Crash.module.css'

/** Stands in for the page after an error that nobody foresaw. The address still holds settings and sequence. */
export function Crash({ detail }: { readonly detail: string }) {
  // The store may be what is broken: the language is read where it was last written.
  const { page } = catalogue[readLocale(document.documentElement.lang) ?? LOCALES[0]]
  return (
    <main className={styles['crash']}>
      <h1>Tally</h1>
      <Notice
        kind="alert"
        title={page.crashTitle}
        action={<Button onClick={() => location.reload()}>{page.crashReload}</Button>}
      >
        {page.crashWhy}
        <code>{detail}</code>
      </Notice>
    </main>
  )
}

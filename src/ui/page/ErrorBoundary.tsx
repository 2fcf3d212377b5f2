import { Component, type ReactNode } from 'react'
import { LOCALES, readLocale } from '#room/core/locales.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { Notice } from '#room/ui/common/Notice.tsx'
import { catalogue } from '#room/ui/messages/catalogue.ts'
import styles from './ErrorBoundary.module.css'

interface Props {
  readonly children: ReactNode
}

interface Caught {
  readonly detail: string | null
}

/** Stands in for the page when a view throws: only a bug does. The address still holds settings and sequence. */
export class ErrorBoundary extends Component<Props, Caught> {
  override state: Caught = { detail: null }

  static getDerivedStateFromError(error: unknown): Caught {
    return { detail: String(error) }
  }

  override render() {
    const { detail } = this.state
    if (detail === null) return this.props.children
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
}

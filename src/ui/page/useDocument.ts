import { useLayoutEffect } from 'react'
import { useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'

/** Tells the document its language, its title and its theme, before it is painted. */
export function useDocument(): void {
  const locale = useTally((state) => state.locale)
  const theme = useTally((state) => state.theme)
  const { title } = useMessages().page

  useLayoutEffect(() => {
    document.documentElement.lang = locale
    document.title = title
  }, [locale, title])

  useLayoutEffect(() => {
    const root = document.documentElement
    if (theme === null) delete root.dataset['theme']
    else root.dataset['theme'] = theme
    // What the browser paints around the page: index.html has one colour for each scheme of the system.
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
      const { scheme } = meta.dataset
      meta.media =
        theme === null
          ? `(prefers-color-scheme: ${String(scheme)})`
          : theme === scheme
            ? 'all'
            : 'not all'
    }
  }, [theme])
}

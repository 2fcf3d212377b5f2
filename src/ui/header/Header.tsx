import { Button } from '#room/ui/common/Button.tsx'
import { Choice } from '#room/ui/common/Choice.tsx'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { useMedia } from '#room/ui/common/useMedia.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { LOCALES, type Locale } from '#room/core/locales.ts'
import { CopyLink } from './CopyLink.tsx'
import styles from './Header.module.css'

/** Whoever leaves the lesson finds the focus where the lesson begins. */
export const LESSON_BUTTON = 'open-lesson'

// Each language in its own words, so that it is found by whoever cannot read the other.
const NAMES: Readonly<Record<Locale, string>> = { en: 'English', ja: '日本語' }

const LANGUAGES = LOCALES.map((locale) => ({ value: locale, label: NAMES[locale], lang: locale }))

/** The name, what it is about, the link, language and theme. */
export function Header() {
  const { page } = useMessages()
  const dispatch = useDispatch()
  const locale = useTally((state) => state.locale)
  const theme = useTally((state) => state.theme)
  const systemIsDark = useMedia('(prefers-color-scheme: dark)')
  return (
    <header className={styles['bar']}>
      <h1>
        <svg viewBox="0 0 22 18" aria-hidden="true">
          <path d="M3 2v14M8 2v14M13 2v14M18 2v14" />
          <path className={styles['slash']} d="M1 14 21 4" />
        </svg>
        Tally
      </h1>
      <p>
        {page.sentence}{' '}
        <Button
          kind="bare"
          id={LESSON_BUTTON}
          onClick={() => dispatch({ type: 'lesson-step', step: 1 })}
        >
          {page.openLesson}
        </Button>
      </p>
      <CopyLink />
      <div className={styles['tools']}>
        <Choice
          label={page.language}
          hideLabel
          value={locale}
          options={LANGUAGES}
          onChange={(value) => dispatch({ type: 'choose-locale', locale: value })}
        />
        <Choice
          label={page.theme}
          hideLabel
          value={theme ?? (systemIsDark ? 'dark' : 'light')}
          options={[
            { value: 'light', label: page.light },
            { value: 'dark', label: page.dark },
          ]}
          onChange={(value) => dispatch({ type: 'choose-theme', theme: value })}
        />
      </div>
    </header>
  )
}

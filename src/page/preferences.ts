import { LOCALES, readLocale, type Locale } from '#room/core/locales.ts'
import type { Theme } from '#room/store/state.ts'

const KEY = 'tally'

interface Preferences {
  readonly locale: Locale
  readonly theme: Theme
}

/** Language and theme as chosen at an earlier visit, else as the browser has them. */
export function readPreferences(): Preferences {
  const stored = readStored()
  const { lang, theme } = stored
  return {
    locale: readLocale(lang) ?? systemLocale(),
    theme: theme === 'light' || theme === 'dark' ? theme : null,
  }
}

/** Keeps them for the next visit. A browser that keeps nothing is no error. */
export function keepPreferences({ locale, theme }: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ lang: locale, theme }))
  } catch {
    // Private windows and full disks: the page works all the same.
  }
}

function systemLocale(): Locale {
  return LOCALES.find((locale) => navigator.language.startsWith(locale)) ?? LOCALES[0]
}

function readStored(): { readonly lang?: unknown; readonly theme?: unknown } {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

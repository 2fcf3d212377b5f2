/** The languages of the page, the one that stands in for any other first. */
export const LOCALES = ['en', 'ja'] as const

export type Locale = (typeof LOCALES)[number]

/** The page's language of that code; null where it has none. */
export function readLocale(code: unknown): Locale | null {
  return LOCALES.find((locale) => locale === code) ?? null
}

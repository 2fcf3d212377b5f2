import type { Locale } from '#room/core/locales.ts'
import { en, type Messages } from './en/index.ts'
import { ja } from './ja/index.ts'

/** Every word of the page in each of its languages. */
export const catalogue: Readonly<Record<Locale, Messages>> = { en, ja }

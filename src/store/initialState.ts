import { ARTICLE_PADDING } from '#room/core/article.ts'
import { FIRST_LOOK } from '#room/core/insideLook.ts'
import { fieldsOf } from '#room/core/readSettings.ts'
import { ARTICLE_SETTINGS } from '#room/core/settings.ts'
import { perVariant, VARIANTS } from '#room/core/variants.ts'
import { firstRuns } from './runs.ts'
import type { Locale } from '#room/core/locales.ts'
import type { State, Theme } from './state.ts'

const nothingYet = { together: null, 'dense-first': null }

/** The page before its address is read: the article's settings, nothing trained. */
export function initialState(locale: Locale, theme: Theme): State {
  return {
    locale,
    localeChosen: false,
    theme,
    variant: 'fixed',
    fields: fieldsOf(ARTICLE_SETTINGS),
    engine: { kind: 'starting', asked: ARTICLE_SETTINGS.backend },
    runs: firstRuns(),
    padding: { place: 'behind', steps: ARTICLE_PADDING },
    inside: { looking: false, ...FIRST_LOOK },
    article: perVariant(() => nothingYet),
    compare: { pins: [], lost: [], notKept: null, series: null },
    notices: [],
    hidden: [],
    openedRun: null,
    lesson: null,
    watchesLengths: false,
    draft: null,
    losses: 0,
    keptOffline: null,
    nextRun: 1 + VARIANTS.length,
  }
}

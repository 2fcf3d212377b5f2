import type { Place } from '#room/core/padding.ts'
import type { Letter } from '#room/core/pinnedRun.ts'
import type { SettingName } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import type { Locale } from '#room/core/locales.ts'
import type { InsideView } from './insideView.ts'
import type { Given } from './run.ts'
import type { Theme } from './state.ts'

/** What a person does on the page. The UI sends these and nothing else. */
export type Intent =
  | { readonly type: 'choose-variant'; readonly variant: Variant }
  | { readonly type: 'edit-field'; readonly name: SettingName; readonly text: string }
  /** The field is left, or Enter pressed in it: what stands there is meant. */
  | { readonly type: 'commit-field' }
  /** One setting, or all of them, back to the article's value. */
  | { readonly type: 'article-value'; readonly name: SettingName }
  | { readonly type: 'article-values' }
  | { readonly type: 'train' }
  | { readonly type: 'pause' }
  | { readonly type: 'step' }
  | { readonly type: 'reset' }
  /** A new run, with what the fields say, that begins with these weights. */
  | { readonly type: 'load-weights'; readonly given: Given }
  | { readonly type: 'toggle-bit'; readonly index: number }
  | { readonly type: 'type-bits'; readonly text: string }
  | { readonly type: 'add-bit' }
  | { readonly type: 'remove-bit' }
  | { readonly type: 'clear-bits' }
  /** The chance is the caller's: `bits` was drawn where randomness is allowed. */
  | { readonly type: 'random-bits'; readonly bits: string }
  | { readonly type: 'pad-steps'; readonly steps: number }
  | { readonly type: 'pad-place'; readonly place: Place }
  | { readonly type: 'look-inside'; readonly change: Partial<InsideView> }
  | { readonly type: 'prove-training' }
  | { readonly type: 'replay-article' }
  /** Keeps the run as it stands. */
  | { readonly type: 'pin' }
  | { readonly type: 'unpin'; readonly letter: Letter }
  /** The settings of a pinned run into the fields. */
  | { readonly type: 'use-settings'; readonly letter: Letter }
  /** One setting with several values, as typed. */
  | { readonly type: 'try-values'; readonly name: SettingName; readonly text: string }
  | { readonly type: 'stop-series' }
  /** What could not be read of the kept runs is told no more, and removed. */
  | { readonly type: 'forget-lost' }
  /** The error by length comes into view, or goes out of it. */
  | { readonly type: 'watch-lengths'; readonly on: boolean }
  | { readonly type: 'choose-locale'; readonly locale: Locale }
  | { readonly type: 'choose-theme'; readonly theme: Theme }
  | { readonly type: 'dismiss'; readonly index: number }
  | { readonly type: 'restart-engine' }
  /** Begins the lesson, or goes to another of its steps. */
  | { readonly type: 'lesson-step'; readonly step: number }
  | { readonly type: 'lesson-guess'; readonly choice: number }
  | { readonly type: 'leave-lesson' }
  /** What shows it could not be fetched. */
  | { readonly type: 'lesson-missing' }
  /** Shows the parts that the link left out. */
  | { readonly type: 'show-all' }
  | { readonly type: 'load-newer-page' }
  /** Not a person but the browser: all files of the page are kept here, just now or since an earlier visit. */
  | { readonly type: 'kept-offline'; readonly since: 'now' | 'before' }
  /** The browser again: a newer page has come and waits. */
  | { readonly type: 'newer-page' }
  /** The part of the address after '#', when the page opens or a link inside it is followed. */
  | { readonly type: 'follow-address'; readonly hash: string }

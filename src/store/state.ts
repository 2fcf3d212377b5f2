import type { AddressPart, AddressProblem } from '#room/core/address.ts'
import type { Device } from '#room/core/device.ts'
import type { Locale } from '#room/core/locales.ts'
import type { Padding } from '#room/core/padding.ts'
import type { Part } from '#room/core/parts.ts'
import type { Fields } from '#room/core/readSettings.ts'
import type { Backend, UpdateOrder } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import type { Failure, FailureCause, RunId } from '#room/protocol/messages.ts'
import type { Compare } from './compare.ts'
import type { Lesson } from './lesson.ts'
import type { InsideView } from './insideView.ts'
import type { Run } from './run.ts'

/** null: as the system has it. */
export type Theme = 'light' | 'dark' | null

export type EngineState =
  | { readonly kind: 'starting'; readonly asked: Backend }
  | { readonly kind: 'ready'; readonly device: Device }
  /** It failed too often to be started again by itself. */
  | { readonly kind: 'failed' }

/** What this page got under the article's settings. */
export interface ArticleResult {
  readonly prediction: number
  /** With ten steps of padding behind. */
  readonly padded: number
  readonly backend: Backend
}

/** Why an engine was lost. */
interface Loss extends Pick<Failure, 'detail'> {
  readonly cause: FailureCause | 'context-lost'
}

/** Something to be told, each until it is dismissed. */
export type Notice =
  | { readonly kind: 'bad-address'; readonly problems: readonly AddressProblem[] }
  | { readonly kind: 'unknown-keys'; readonly parts: readonly AddressPart[] }
  | { readonly kind: 'context-lost'; readonly epoch: number }
  | ({ readonly kind: 'worker-lost'; readonly epoch: number } & Loss)
  | ({ readonly kind: 'engine-failed' } & Loss)
  | { readonly kind: 'newer-page' }
  /** The lesson could not be fetched; it would have been at this step. */
  | { readonly kind: 'lesson-missing'; readonly step: number }

export interface State {
  readonly locale: Locale
  /** Whether somebody chose it, here or in the link; only then it goes into the address. */
  readonly localeChosen: boolean
  readonly theme: Theme
  readonly variant: Variant
  readonly fields: Fields
  readonly engine: EngineState
  readonly runs: Readonly<Record<Variant, Run>>
  readonly padding: Padding
  readonly inside: InsideView
  readonly article: Readonly<Record<Variant, Readonly<Record<UpdateOrder, ArticleResult | null>>>>
  readonly compare: Compare
  readonly notices: readonly Notice[]
  /** Parts of the page that the link leaves out (URL-3). */
  readonly hidden: readonly Part[]
  /** The run that a link with `run=true` began, until something else is made of it (URL-4). */
  readonly openedRun: RunId | null
  readonly lesson: Lesson | null
  /** Whether somebody looks at the error by length: only then it is measured. */
  readonly watchesLengths: boolean
  /** The text of the sequence field while it is no sequence of bits; null: the bits themselves. */
  readonly draft: string | null
  /** Times that the worker was lost since it last got on: to a checkpoint, or through a proof while nothing trained. */
  readonly losses: number
  /** Since when all files of the page are kept here: this visit or an earlier one. */
  readonly keptOffline: 'now' | 'before' | null
  readonly nextRun: RunId
}

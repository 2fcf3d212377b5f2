import type { AddressPart, AddressProblem } from '#room/core/address.ts'
import type { Dataset } from '#room/core/dataset.ts'
import type { Device } from '#room/core/device.ts'
import type { Divergence, Refusal } from '#room/core/engineContract.ts'
import type { Inside, MaskUse } from '#room/core/inside.ts'
import type { Locale } from '#room/core/locales.ts'
import type { Bits, Padding } from '#room/core/padding.ts'
import type { Part } from '#room/core/parts.ts'
import type { Fields } from '#room/core/readSettings.ts'
import type {
  Answer,
  EpochResult,
  EpochWork,
  LengthErrors,
  Proof,
  TrainingProof,
} from '#room/core/results.ts'
import type { Backend, Settings, UpdateOrder } from '#room/core/settings.ts'
import type { TrainingState } from '#room/core/trainingState.ts'
import type { Variant } from '#room/core/variants.ts'
import type { Weights } from '#room/core/weights.ts'
import type { Failure, FailureCause, RunId } from '#room/protocol/messages.ts'
import type { Compare } from './compare.ts'

import type { Lesson } from './lesson.ts'

/** null: as the system has it. */
export type Theme = 'light' | 'dark' | null

export type EngineState =
  | { readonly kind: 'starting'; readonly asked: Backend }
  | { readonly kind: 'ready'; readonly device: Device }
  /** It failed too often to be started again by itself. */
  | { readonly kind: 'failed' }

/** How far a variant's run is. What it shows beside that is derived (selectors.ts). */
export type Phase =
  /** Waits for the engine, or for its data and weights. */
  | { readonly kind: 'loading' }
  | { readonly kind: 'untrained' }
  | { readonly kind: 'running'; readonly goal: number }
  /** Between two epochs, by Pause, Step one epoch, or a change of tab. */
  | { readonly kind: 'paused'; readonly left: boolean }
  | { readonly kind: 'finished' }
  | (Divergence & { readonly epoch: number })
  | { readonly kind: 'refused'; readonly code: Refusal['refused'] }

/** Weights that were read from a file, for a run to begin with in place of those that the seed draws. */
export interface Given {
  /** The file's name. */
  readonly file: string
  readonly weights: Weights
}

/** One variant's run: what it was made with, and what came of it. */
export interface Run {
  readonly id: RunId
  /** The settings that it runs with; the fields may differ until the next Reset. */
  readonly settings: Settings
  readonly phase: Phase
  readonly bits: Bits
  /** null where the seed alone decides. It waits while the settings ask for other shapes (`startsFrom`). */
  readonly given: Given | null
  readonly dataset: Dataset | null
  readonly history: readonly EpochResult[]
  /** How the latest epoch was done; null before it, and where stock layers did it. */
  readonly work: EpochWork | null
  /** To go on from when the worker or its GPU context is lost. */
  readonly checkpoint: TrainingState | null
  readonly answer: Answer | null
  /** What goes on inside, as it was when somebody last looked. */
  readonly inside: Inside | null
  readonly proof: Proof | null
  readonly trainingProof: TrainingProof | 'computing' | 'out-of-memory' | null
  /** As measured last, perhaps on the weights of an earlier epoch; null until somebody looks. */
  readonly lengthErrors: LengthErrors | null
}

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

/** In which order units are shown. */
export const UNIT_ORDERS = ['weight', 'state', 'number'] as const

export type UnitOrder = (typeof UNIT_ORDERS)[number]

/** How one looks inside the network. */
export interface InsideView {
  /** Whether anybody does; else nothing is computed for it (INSIDE-3). */
  readonly looking: boolean
  readonly mask: MaskUse
  /** From 1 on; beyond the end of the sequence it means the last step. */
  readonly step: number
  readonly order: UnitOrder
  /** The first sixteen in that order, or all of them. */
  readonly units: 'sixteen' | 'all'
}

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

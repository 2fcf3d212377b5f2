import type { Letter, PinnedRun } from '#room/core/pinnedRun.ts'
import type { SettingName, Settings } from '#room/core/settings.ts'
import type { StoredProblem } from '#room/core/storedPin.ts'
import type { Variant } from '#room/core/variants.ts'
import type { Run } from './run.ts'

/** Why a run that was kept is not here; store: nothing of what is kept could be read. */
export type PinLoss = StoredProblem | 'no-room' | 'store'

/** Why pinned runs will be gone with the page: there is no room, no permission, or something else went wrong. */
export type NotKept = 'full' | 'forbidden' | 'failed'

/** A value that left nothing to pin. */
interface Skipped {
  readonly value: Settings[SettingName]
  /** It diverged in its first epoch, the device refused it, or all places were taken meanwhile. */
  readonly why: 'diverged' | 'refused' | 'no-room'
}

interface SeriesSoFar {
  readonly variant: Variant
  readonly name: SettingName
  /** What each run is made with. */
  readonly runs: readonly Settings[]
  readonly pinned: readonly Letter[]
  readonly skipped: readonly Skipped[]
}

/** Several values are tried: the variant's run is one of the series, and the person's own waits here (RUN-3). */
export interface GoingSeries extends SeriesSoFar {
  readonly kind: 'going'
  /** Which of the runs is under way, counted from 0. */
  readonly at: number
  readonly own: Run
}

interface OverSeries extends SeriesSoFar {
  readonly kind: 'done' | 'stopped'
}

export type Series = GoingSeries | OverSeries

/** Pinned runs, and values that are tried one after the other. */
export interface Compare {
  /** In the order of their letters. */
  readonly pins: readonly PinnedRun[]
  readonly lost: readonly PinLoss[]
  /** null: they are kept, as far as is known. */
  readonly notKept: NotKept | null
  /** The latest; null before there was one. */
  readonly series: Series | null
}

import type { FieldProblem } from '#room/core/readSettings.ts'
import type { EpochResult } from '#room/core/results.ts'
import type { SettingName } from '#room/core/settings.ts'
import { startsFrom } from '#room/store/selectors.ts'
import type { Run } from '#room/store/run.ts'
import type { EngineState } from '#room/store/state.ts'

/** What the status line says. */
export type TrainingStatus =
  | {
      readonly kind: 'starting' | 'preparing' | 'engineFailed' | 'untrained' | 'given' | 'refused'
    }
  | { readonly kind: 'blocked'; readonly setting: SettingName; readonly code: FieldProblem['code'] }
  | {
      readonly kind: 'running' | 'paused' | 'finished' | 'stopped'
      readonly epoch: number
      readonly epochs: number
    }

/** A setting whose field is wrong, and how. */
export interface Blocked {
  readonly setting: SettingName
  readonly code: FieldProblem['code']
}

/**
 * How far the run is, or, where there is none yet, what keeps it from beginning.
 * @param blocked the setting that does; null where none does
 */
export function trainingStatus(
  run: Pick<Run, 'phase' | 'history' | 'settings' | 'given'>,
  engine: EngineState['kind'],
  blocked: Blocked | null,
): TrainingStatus {
  const { phase, history, settings } = run
  const at = { epoch: history.length, epochs: settings.epochs }
  if (engine === 'failed') return { kind: 'engineFailed' }
  if (phase.kind === 'running' && engine === 'ready') return { kind: 'running', ...at }
  switch (phase.kind) {
    case 'running':
    case 'loading':
      if (blocked !== null) return { kind: 'blocked', ...blocked }
      return { kind: engine === 'starting' ? 'starting' : 'preparing' }
    case 'untrained':
    case 'refused': {
      if (blocked !== null) return { kind: 'blocked', ...blocked }
      const isGiven = phase.kind === 'untrained' && startsFrom(run) !== null
      return { kind: isGiven ? 'given' : phase.kind }
    }
    case 'paused':
    case 'finished':
      return { kind: phase.kind, ...at }
    case 'diverged':
      return { kind: 'stopped', epochs: at.epochs, epoch: phase.epoch }
  }
}

/** What is read aloud: any change but an epoch's, and of the epochs every tenth part of the run. */
export type Announcement =
  | { readonly kind: 'status'; readonly status: TrainingStatus }
  | { readonly kind: 'started' }
  | {
      readonly kind: 'progress'
      readonly epoch: number
      readonly epochs: number
      readonly loss: number
    }

/** Stays the same between two tenths of a run, however the status line moves. */
export function announcement(
  status: TrainingStatus,
  history: readonly EpochResult[],
): Announcement {
  if (status.kind !== 'running') return { kind: 'status', status }
  const { epoch, epochs } = status
  const tenth = Math.floor((10 * epoch) / epochs)
  const mark = Math.ceil((tenth * epochs) / 10)
  const result = history[mark - 1]
  if (result === undefined) return { kind: 'started' }
  return { kind: 'progress', epoch: mark, epochs, loss: result.loss }
}

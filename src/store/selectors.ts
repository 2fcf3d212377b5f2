import { createSelector } from 'reselect'
import {
  ARTICLE_SETTINGS,
  appliesTo,
  SETTING_NAMES,
  type KernelsName,
  type SettingName,
} from '#room/core/settings.ts'
import type { EpochWork } from '#room/core/results.ts'
import { readField, readFields } from '#room/core/readSettings.ts'
import { FACTS, isMasked } from '#room/core/variants.ts'
import { freeLetters } from '#room/core/pinnedRun.ts'
import { longestTrained } from '#room/core/trainingRows.ts'
import type { GoingSeries } from './compare.ts'
import type { Given, Run } from './run.ts'
import type { State } from './state.ts'

// Selectors give the same object as long as nothing they read has changed, so that views compare by identity.

/** The run of the variant that is shown. */
export const currentRun = (state: State): Run => state.runs[state.variant]

/** The weights that a run begins with in place of the seed's; null where it has none, or none of its shapes. */
export function startsFrom({ given, settings }: Pick<Run, 'given' | 'settings'>): Given | null {
  return given?.weights.denseKernel.length === settings.units ? given : null
}

/** The series under way, whichever variant's; null where there is none. */
export function goingSeries({ compare: { series } }: State): GoingSeries | null {
  return series?.kind === 'going' ? series : null
}

/** The series that the shown run belongs to. */
export function shownSeries(state: State): GoingSeries | null {
  const series = goingSeries(state)
  return series?.variant === state.variant ? series : null
}

/** The person's own run of the shown variant, which waits while a series runs. */
const ownRun = (state: State): Run => shownSeries(state)?.own ?? currentRun(state)

/** Who really does the arithmetic of the shown run; null until that is known. */
export function runningKernels(state: State): KernelsName | null {
  if (state.engine.kind !== 'ready') return null
  const { kernels } = currentRun(state).settings
  return state.engine.device.noFused === null ? kernels : 'stock'
}

const mostUnits = (state: State): number | null =>
  state.engine.kind === 'ready' ? state.engine.device.mostUnits : null

/** What the fields stand for, and which stand for nothing that this variant and device can do. */
export const checkedFields = createSelector(
  [(state: State) => state.fields, (state: State) => state.variant, mostUnits],
  readFields,
)

/** What a list of values is checked against. */
export const seriesAround = createSelector(
  [
    (state: State) => state.fields,
    (state: State) => state.variant,
    mostUnits,
    (state: State) => state.compare.pins,
  ],
  (fields, variant, most, pins) => ({
    fields,
    variant,
    mostUnits: most,
    free: freeLetters(pins).length,
  }),
)

/** The variant's settings whose field does not stand for the article's value. */
export const changedSettings = createSelector(
  [(state: State) => state.fields, (state: State) => state.variant],
  (fields, variant): readonly SettingName[] =>
    SETTING_NAMES.filter((name) => {
      const read = readField(name, fields[name])
      const same = 'value' in read && read.value === ARTICLE_SETTINGS[name]
      return appliesTo(name, variant) && !same
    }),
)

/** Whether nothing of the run would be lost if it began anew: a changed setting applies at once. */
export const isUntouched = ({ history, phase }: Run): boolean =>
  history.length === 0 && phase.kind !== 'running'

/** Settings that were changed since the run began; they wait for the next Reset. Epochs applies at once. */
export const waitingSettings = createSelector(
  [checkedFields, ownRun, (state: State) => state.variant],
  ({ settings, problems }, run, variant): readonly SettingName[] =>
    SETTING_NAMES.filter(
      (name) =>
        !isUntouched(run) &&
        name !== 'epochs' &&
        appliesTo(name, variant) &&
        problems[name] === undefined &&
        settings[name] !== run.settings[name],
    ),
)

export interface TrainControls {
  readonly main: 'train' | 'pause' | 'resume'
  readonly canMain: boolean
  readonly canStep: boolean
  readonly canReset: boolean
  /** The setting that keeps training off; null where none does. */
  readonly blockedBy: SettingName | null
  /** The setting that a new run cannot begin with; null where there is none. */
  readonly resetBlockedBy: SettingName | null
}

/** Which of the training buttons can be pressed, and what the first one does. */
export const trainControls = createSelector(
  [currentRun, checkedFields, (state: State) => state.engine.kind, shownSeries],
  (run, checked, engine, series): TrainControls => {
    // A series runs with settings of its own, whatever the fields say; what begins anew has to wait for its end.
    const problems = series === null ? checked.problems : {}
    const isFree = series === null
    const wrong = SETTING_NAMES.find((name) => problems[name] !== undefined) ?? null
    const { kind } = run.phase
    const works = engine === 'ready' && kind !== 'loading'
    const more = run.history.length < run.settings.epochs
    const goesOn = kind === 'paused' || (kind === 'finished' && more)
    // To a run that has begun, a field that waits for the next Reset means nothing yet.
    const wrongToGoOn = isUntouched(run) ? wrong : problems.epochs ? 'epochs' : null
    const blockedBy = goesOn ? wrongToGoOn : wrong
    return {
      main: kind === 'running' ? 'pause' : goesOn ? 'resume' : 'train',
      canMain: kind === 'running' || (works && blockedBy === null && (goesOn || isFree)),
      canStep:
        works &&
        wrongToGoOn === null &&
        (kind === 'paused' || (isFree && (kind === 'untrained' || kind === 'finished'))),
      canReset:
        isFree &&
        wrong === null &&
        kind !== 'loading' &&
        // Weights from a file give way to those of the seed.
        (kind !== 'untrained' || run.given !== null),
      blockedBy,
      resetBlockedBy: wrong,
    }
  },
)

/** What keeps weights from being loaded: a field that no run can begin with, or a series under way; else null. */
export const loadBlock = (state: State): SettingName | 'series' | null =>
  shownSeries(state) === null ? trainControls(state).resetBlockedBy : 'series'

/** Whether a run is over, so that Train begins a new one with what the fields say. */
export const trainBeginsAnew = (state: State): boolean =>
  trainControls(state).main === 'train' && currentRun(state).phase.kind !== 'untrained'

/** Whether the proof in training (PAD-3) can be made now: it needs a mask, and an epoch that can be trained. */
export function canProveTraining(state: State): boolean {
  const { phase, trainingProof } = currentRun(state)
  const idle = phase.kind === 'untrained' || phase.kind === 'paused' || phase.kind === 'finished'
  const works = isMasked(state.variant) && state.engine.kind === 'ready'
  return works && idle && trainingProof !== 'computing'
}

/** Time that the finished epochs took, and what those still to come will take at the pace of the latest ones. */
export const pace = createSelector([currentRun], ({ history, settings }) => {
  const spentMs = history.reduce((sum, { ms }) => sum + ms, 0)
  const latest = history.slice(-10)
  if (latest.length === 0) return null
  const epochMs = latest.reduce((sum, { ms }) => sum + ms, 0) / latest.length
  return { spentMs, epochMs, leftMs: Math.max(0, settings.epochs - history.length) * epochMs }
})

/** How the latest epoch was done; null before the first, and where stock layers did it. */
export const latestWork = (state: State): EpochWork | null => {
  const { history, work } = currentRun(state)
  return history.length === 0 ? null : work
}

/** The steps of the longest row that trains; null until the data are there. */
export const longestRow = createSelector(
  [(state: State) => currentRun(state).dataset],
  (dataset) => dataset && longestTrained(dataset),
)

/** The exact number of bits that the shown variant's network reads; null where any number up to 64 will do. */
export const exactLength = (state: State): number | null =>
  FACTS[state.variant].fixedLength ? currentRun(state).settings.length : null

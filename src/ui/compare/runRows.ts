import { pinDifferences, type Letter, type PinnedRun } from '#room/core/pinnedRun.ts'
import type { Answer, EpochResult } from '#room/core/results.ts'
import { SETTING_NAMES, type SettingName, type Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import { startsFrom } from '#room/store/selectors.ts'
import type { Run } from '#room/store/run.ts'

/** A line of the table of runs. */
export interface RunRow {
  /** null: the run that is shown. */
  readonly letter: Letter | null
  /** Where runs of more than one variant are listed. */
  readonly variant: Variant | null
  /** The settings that differ, with this run's values. */
  readonly differing: readonly {
    readonly name: SettingName
    readonly value: Settings[SettingName]
  }[]
  /** The file whose weights it began with, in place of the seed's. */
  readonly from: string | null
  readonly epochs: number
  readonly planned: number
  readonly diverged: boolean
  readonly last: EpochResult | null
  readonly answer: Answer | null
}

type Shown = Pick<Run, 'settings' | 'given' | 'history' | 'answer' | 'phase'>

/** The run that is shown, with the values of all settings in which others differ, then the pinned ones. */
export function runRows(variant: Variant, run: Shown, pins: readonly PinnedRun[]): RunRow[] {
  const namesOf = pins.map((pin) => pinDifferences(pin, variant, run.settings))
  const named = new Set(namesOf.flat())
  const isMixed = pins.some((pin) => pin.variant !== variant)
  const now: RunRow = {
    letter: null,
    variant: isMixed ? variant : null,
    differing: valuesOf(
      SETTING_NAMES.filter((name) => named.has(name)),
      run.settings,
    ),
    diverged: run.phase.kind === 'diverged',
    from: startsFrom(run)?.file ?? null,
    ...common(run),
  }
  const kept = pins.map((pin, at) => ({
    letter: pin.letter,
    variant: isMixed ? pin.variant : null,
    differing: valuesOf(namesOf[at] ?? [], pin.settings),
    diverged: pin.diverged,
    from: pin.from,
    ...common(pin),
  }))
  return [now, ...kept]
}

type Names = readonly SettingName[]

const valuesOf = (names: Names, settings: Settings): RunRow['differing'] =>
  names.map((name) => ({ name, value: settings[name] }))

const common = ({ settings, history, answer }: Pick<Run, 'settings' | 'history' | 'answer'>) => ({
  epochs: history.length,
  planned: settings.epochs,
  last: history.at(-1) ?? null,
  answer: history.length > 0 ? answer : null,
})

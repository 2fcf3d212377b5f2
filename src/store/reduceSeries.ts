import { freeLetters } from '#room/core/pinnedRun.ts'
import { readSeries, type SeriesText } from '#room/core/series.ts'
import { FACTS } from '#room/core/variants.ts'
import { pinned, withCompare } from './pins.ts'
import { applyFields, freshRun, renumbered, withRun } from './runs.ts'
import { currentRun, goingSeries, seriesAround } from './selectors.ts'
import type { GoingSeries, Series } from './compare.ts'
import type { Run } from './run.ts'
import type { State } from './state.ts'

/** Puts the shown variant's run aside and begins the first of the series; no change where the list is wrong (RUN-3). */
export function startSeries(state: State, list: SeriesText): State {
  const read = readSeries(list, seriesAround(state))
  if ('problems' in read || goingSeries(state) !== null) return state
  const { variant } = state
  const own = aside(currentRun(state))
  const { name } = list
  const { runs } = read
  return begin(state, { kind: 'going', variant, name, runs, at: 0, pinned: [], skipped: [], own })
}

/** Pins the run of a series when it is over, and begins the next; after the last, the person's own is back. */
export function advanceSeries(state: State): State {
  const series = goingSeries(state)
  if (series === null || series.variant !== state.variant) return state
  const { phase, history } = currentRun(state)
  if (phase.kind === 'refused') return skip(state, series, 'refused')
  if (phase.kind !== 'finished' && phase.kind !== 'diverged') return state
  return history.length === 0 ? skip(state, series, 'diverged') : pinAndGoOn(state, series)
}

/** The series broken off, or done; the person's own run is the variant's again, and takes what the fields say now. */
export function endSeries(state: State, how: 'done' | 'stopped'): State {
  const series = goingSeries(state)
  if (series === null) return state
  const { own, variant, name, runs, pinned: letters, skipped } = series
  // The sequence that was on the page stays there, where the run can read it.
  const { bits } = state.runs[variant]
  const fits = !FACTS[variant].fixedLength || bits.length === own.settings.length
  const run = renumbered({ ...own, bits: fits ? bits : own.bits }, state.nextRun)
  const over: Series = { kind: how, variant, name, runs, pinned: letters, skipped }
  const back = {
    ...withCompare(state, { series: over }),
    draft: null,
    nextRun: state.nextRun + 1,
    runs: { ...state.runs, [variant]: run },
  }
  return variant === state.variant ? applyFields(back) : back
}

function pinAndGoOn(state: State, series: GoingSeries): State {
  const done = pinned(state)
  if (done !== null) {
    const letters = [...series.pinned, done.pin.letter]
    return begin(done.state, { ...series, at: series.at + 1, pinned: letters })
  }
  // Else its weights or its answer are still on their way.
  return freeLetters(state.compare.pins).length === 0 ? skip(state, series, 'no-room') : state
}

function skip(
  state: State,
  series: GoingSeries,
  why: GoingSeries['skipped'][number]['why'],
): State {
  const skipped = [...series.skipped, { value: currentRun(state).settings[series.name], why }]
  return begin(state, { ...series, at: series.at + 1, skipped })
}

/** The run that is due, from the seed; or the end. */
function begin(state: State, series: GoingSeries): State {
  const going = withCompare(state, { series })
  const settings = series.runs[series.at]
  if (settings === undefined) return endSeries(going, 'done')
  // Rows of another length cut the sequence: each is to have all of it that it can read.
  const { bits } = series.name === 'length' ? series.own : currentRun(state)
  const run: Run = {
    ...freshRun(state.nextRun, series.variant, settings, bits),
    phase: { kind: 'running', goal: settings.epochs },
  }
  return withRun({ ...going, draft: null, nextRun: state.nextRun + 1 }, run)
}

/** A run that trains pauses while it waits. */
function aside(run: Run): Run {
  return run.phase.kind === 'running' ? { ...run, phase: { kind: 'paused', left: false } } : run
}

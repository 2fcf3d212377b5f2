import type { GoingSeries, Series } from '#room/store/compare.ts'
import type { State } from '#room/store/state.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './TryValues.module.css'
import { useCompareMessages } from './useCompareMessages.ts'
import { useValueText } from './useValueText.ts'

/** The button that begins a list; the focus goes there when Stop goes away. */
export const START_ID = 'start-series'

const latestSeries = (state: State) => state.compare.series

/** How far the list is, with its Stop; once it is over, what came of it. */
export function SeriesProgress() {
  const series = useTally(latestSeries)
  return (
    <>
      {series?.kind === 'going' && <Going series={series} />}
      {/* Always there: what comes into it is read out. */}
      <output className={styles['over']}>
        {series !== null && series.kind !== 'going' && <Over series={series} />}
      </output>
    </>
  )
}

function Going({ series }: { readonly series: GoingSeries }) {
  const compare = useCompareMessages()
  const dispatch = useDispatch()
  const { history, settings, phase } = useTally((state) => state.runs[series.variant])
  const said = phase.kind === 'paused' ? compare.paused : compare.epochOf
  return (
    <div className={styles['going']}>
      <p>
        <b aria-live="polite">{useValueText(series)}</b>{' '}
        <span className="hint">{said(history.length, settings.epochs)}</span>
      </p>
      <Button
        onClick={() => {
          dispatch({ type: 'stop-series' })
          document.getElementById(START_ID)?.focus()
        }}
      >
        {compare.stop}
      </Button>
      <progress
        aria-label={compare.progress}
        max={series.runs.length}
        value={series.at + Math.min(1, history.length / settings.epochs)}
      />
    </div>
  )
}

function Over({ series }: { readonly series: Exclude<Series, GoingSeries> }) {
  const compare = useCompareMessages()
  const { settings } = useMessages()
  const { pinned, runs, skipped, kind } = series
  return (
    <>
      {compare.over(pinned.length, runs.length, pinned, kind === 'stopped')}
      {skipped.map(({ value, why }) => (
        <span key={String(value)}> {compare.skipped(settings.shown(value), why)}</span>
      ))}
    </>
  )
}

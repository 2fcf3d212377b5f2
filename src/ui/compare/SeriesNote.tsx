import { shownSeries } from '#room/store/selectors.ts'
import { useTally } from '#room/ui/common/tally.ts'
import styles from './SeriesNote.module.css'
import { useCompareMessages } from './useCompareMessages.ts'
import { useValueText } from './useValueText.ts'

/** That the run which is shown is one of a series, and not the person's own. */
export function SeriesNote() {
  const compare = useCompareMessages()
  const series = useTally(shownSeries)
  const text = useValueText(series)
  return text !== null && <p className={`hint ${styles['note']}`}>{compare.note(text)}</p>
}

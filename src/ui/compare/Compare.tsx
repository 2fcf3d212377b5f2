import styles from './Compare.module.css'
import { KeepingNotes } from './KeepingNotes.tsx'
import { RunsTable } from './RunsTable.tsx'
import { TryValues } from './TryValues.tsx'

// One file for what comes together (see LazyCompare.tsx).
export { PinButton } from './PinButton.tsx'
export { SeriesNote } from './SeriesNote.tsx'

/** The runs beside each other, and several values to try. */
export function Compare() {
  return (
    <div className={styles['compare']}>
      <KeepingNotes />
      <RunsTable />
      <TryValues />
    </div>
  )
}

import { useTally } from '#room/ui/common/tally.ts'
import { LoadWeights } from './LoadWeights.tsx'
import { SaveFiles } from './SaveFiles.tsx'
import styles from './TakeAlong.module.css'
import { useTakealongMessages } from './useTakealongMessages.ts'

/** The model, its losses and its data as files, and weights back from a file. */
export function TakeAlong() {
  const { title } = useTakealongMessages()
  const variant = useTally((state) => state.variant)
  return (
    <div className={styles['along']}>
      <h3>{title}</h3>
      <SaveFiles />
      {/* What is said of a file is said of the variant that it was chosen for. */}
      <LoadWeights key={variant} />
    </div>
  )
}

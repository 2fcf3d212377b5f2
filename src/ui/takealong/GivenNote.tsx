import { currentRun, startsFrom } from '#room/store/selectors.ts'
import { useTally } from '#room/ui/common/tally.ts'
import styles from './GivenNote.module.css'
import { useTakealongMessages } from './useTakealongMessages.ts'

/** Of a run that was given weights from a file: where they come from, or that they wait. */
export function GivenNote() {
  const words = useTakealongMessages()
  const run = useTally(currentRun)
  const { given } = run
  if (given === null) return null
  return (
    <p className={`hint ${styles['given']}`}>
      {startsFrom(run)
        ? words.given(given.file)
        : words.givenWaits(given.file, given.weights.denseKernel.length)}
    </p>
  )
}

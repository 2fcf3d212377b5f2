import { changedSettings, trainBeginsAnew, waitingSettings } from '#room/store/selectors.ts'
import { useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './ChangesNote.module.css'

/** How many settings differ from the article, and which of them the present run does not have yet. */
export function ChangesNote() {
  const { settings } = useMessages()
  const changed = useTally(changedSettings)
  const waiting = useTally(waitingSettings)
  const trainTakesThem = useTally(trainBeginsAnew)
  const names = waiting.map((name) => settings.labels[name])
  return (
    <p className={styles['note']}>
      {settings.changedCount(changed.length)}
      {names.length > 0 && <b> {settings.waiting(names, trainTakesThem)}</b>}
    </p>
  )
}

import { checkedFields, currentRun, trainControls } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { useTally } from '#room/ui/common/tally.ts'
import type { Messages } from '#room/ui/messages/en/index.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { formatLoss } from './formatLoss.ts'
import {
  announcement,
  trainingStatus,
  type Announcement,
  type Blocked,
  type TrainingStatus,
} from './trainingStatus.ts'
import { TrainPace } from './TrainPace.tsx'
import styles from './TrainStatus.module.css'

/** Where a run is there, and the button that a wrong field keeps off is said beside it. */
const EXPLAINED: ReadonlySet<TrainingStatus['kind']> = new Set(['paused', 'finished', 'stopped'])

const engineKind = (state: State) => state.engine.kind

/** How far the run is: a line of words, the time it takes, and a bar. */
export function TrainStatus() {
  const messages = useMessages()
  const { train } = messages
  const run = useTally(currentRun)
  const engine = useTally(engineKind)
  const { blockedBy, resetBlockedBy } = useTally(trainControls)
  const { problems } = useTally(checkedFields)
  const wrong = blockedBy ?? resetBlockedBy
  const problem = wrong === null ? undefined : problems[wrong]
  const blocked =
    wrong === null || problem === undefined ? null : { setting: wrong, code: problem.code }
  const status = trainingStatus(run, engine, blocked)
  const hint =
    blocked !== null && EXPLAINED.has(status.kind)
      ? blockedText(blockedBy === null ? 'reset' : 'train', blocked, messages)
      : null
  const waits = status.kind === 'starting' || status.kind === 'preparing'
  return (
    <>
      <div className={styles['line']}>
        {/* Seen in each epoch, so not live: what is to be heard is in the line below. */}
        <output aria-live="off" aria-label={train.statusLabel} className={styles['now']}>
          {statusText(status, messages)}
        </output>
        <span className="vh" aria-live="polite">
          {announcementText(announcement(status, run.history), messages)} {hint}
        </span>
        {hint !== null && (
          <span className={styles['blocked']} aria-hidden="true">
            {hint}
          </span>
        )}
        <TrainPace />
      </div>
      <progress
        aria-label={train.progressLabel}
        max={run.settings.epochs}
        value={waits ? undefined : Math.min(run.history.length, run.settings.epochs)}
      />
    </>
  )
}

function statusText(status: TrainingStatus, messages: Messages): string {
  const { train } = messages
  switch (status.kind) {
    case 'running':
    case 'paused':
    case 'finished':
    case 'stopped':
      return train[status.kind](status.epoch, status.epochs)
    case 'blocked':
      return blockedText('train', status, messages)
    case 'starting':
    case 'preparing':
    case 'engineFailed':
    case 'untrained':
    case 'given':
    case 'refused':
      return train[status.kind]
  }
}

function blockedText(
  what: 'train' | 'reset',
  { setting, code }: Blocked,
  { train, settings }: Messages,
): string {
  return train.blocked(what, settings.labels[setting], code)
}

function announcementText(said: Announcement, messages: Messages): string {
  switch (said.kind) {
    case 'started':
      return messages.train.started
    case 'progress':
      return messages.train.progress(said.epoch, said.epochs, formatLoss(said.loss))
    case 'status':
      return statusText(said.status, messages)
  }
}

import { currentRun, pace } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { durationOf } from './duration.ts'
import styles from './TrainPace.module.css'

const runningBackend = (state: State) =>
  state.engine.kind === 'ready' ? state.engine.device.backend : null
const phaseKind = (state: State) => currentRun(state).phase.kind

/** The time that the run took and will take, and what really does the arithmetic. */
export function TrainPace() {
  const { train, settings } = useMessages()
  const times = useTally(pace)
  const phase = useTally(phaseKind)
  const backend = useTally(runningBackend)
  const engine = backend === null ? null : (settings.values[backend] ?? backend)
  if (times === null) {
    const isReady = engine !== null && phase === 'untrained'
    return isReady && <span className={styles['pace']}>{train.ready(engine)}</span>
  }
  const { spentMs, epochMs, leftMs } = times
  const ended = leftMs === 0 || phase === 'diverged' || phase === 'refused'
  const spent = durationOf(spentMs, false)
  const said = [
    ended ? train.took(spent) : train.spent(spent),
    train.perEpoch(durationOf(epochMs, true)),
    ...(ended ? [] : [train.left(durationOf(leftMs, false))]),
  ].join(train.and)
  return <span className={styles['pace']}>{engine === null ? said : `${said} · ${engine}`}</span>
}

import type { EpochWork } from '#room/core/results.ts'
import { currentRun, latestWork, pace, runningKernels } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { useTally } from '#room/ui/common/tally.ts'
import type { Messages } from '#room/ui/messages/en/index.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { gflopsOf } from '#room/ui/work/effort.ts'
import { durationOf } from './duration.ts'
import styles from './TrainPace.module.css'

const runningBackend = (state: State) =>
  state.engine.kind === 'ready' ? state.engine.device.backend : null
const phaseKind = (state: State) => currentRun(state).phase.kind

/** The time that the run took and will take, and what really does the arithmetic. */
export function TrainPace() {
  const { train, settings, work } = useMessages()
  const times = useTally(pace)
  const phase = useTally(phaseKind)
  const backend = useTally(runningBackend)
  const kernels = useTally(runningKernels)
  const done = useTally(latestWork)
  const engine =
    backend === null || kernels === null
      ? null
      : work.kernels(settings.shown(backend), settings.shown(kernels))
  if (times === null) {
    if (engine === null) return null
    const said = phase === 'untrained' ? train.ready(engine) : engine
    return <span className={styles['pace']}>{said}</span>
  }
  const { spentMs, epochMs, leftMs } = times
  const ended = leftMs === 0 || phase === 'diverged' || phase === 'refused'
  const spent = durationOf(spentMs, false)
  const said = [
    ended ? train.took(spent) : train.spent(spent),
    train.perEpoch(durationOf(epochMs, true)),
    ...(ended ? [] : [train.left(durationOf(leftMs, false))]),
  ].join(train.and)
  const effort = done === null ? [] : effortOf(done, work)
  return <span className={styles['pace']}>{[said, engine ?? [], effort].flat().join(' · ')}</span>
}

/** How hard the device works: draws on a GPU, arithmetic elsewhere. */
function effortOf(done: EpochWork, work: Messages['work']): string[] {
  if (done.draws !== null) return [work.draws(done.draws.toFixed(0))]
  const gflops = gflopsOf(done)
  return gflops === null ? [] : [work.gflops(gflops.toFixed(1))]
}

import { useId, useMemo } from 'react'
import { modelSummary } from '#room/core/modelSummary.ts'
import type { State } from '#room/store/state.ts'
import { currentRun } from '#room/store/selectors.ts'
import { formatInteger } from '#room/ui/common/formatNumber.ts'
import { LazyCompare, LazyPinButton, LazySeriesNote } from '#room/ui/compare/LazyCompare.tsx'
import { PanelHead } from '#room/ui/common/PanelHead.tsx'
import { useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { SoftwareNote } from '#room/ui/work/SoftwareNote.tsx'
import { WorkNote } from '#room/ui/work/WorkNote.tsx'
import { LazyGivenNote } from './LazyGivenNote.tsx'
import { LossFigure } from './LossFigure.tsx'
import { LossTable } from './LossTable.tsx'
import { TrainButtons } from './TrainButtons.tsx'
import { TrainProblem } from './TrainProblem.tsx'
import styles from './TrainPanel.module.css'
import { TrainStatus } from './TrainStatus.tsx'

const runSettings = (state: State) => currentRun(state).settings

/** Training: what to press, how far it is, and the loss as it falls. */
export function TrainPanel() {
  const { train } = useMessages()
  const id = useId()
  return (
    <section className={styles['panel']} aria-labelledby={id}>
      <PanelHead id={id} title={train.title}>
        <ModelLine />
      </PanelHead>
      <TrainButtons />
      <TrainStatus />
      <LazySeriesNote />
      <LazyGivenNote />
      <SoftwareNote />
      <TrainProblem />
      <LossFigure />
      <div className={styles['under']}>
        <LossTable />
        <LazyPinButton />
      </div>
      <LazyCompare />
      <WorkNote />
    </section>
  )
}

/** The model in one line. */
function ModelLine() {
  const { train } = useMessages()
  const locale = useTally((state) => state.locale)
  const variant = useTally((state) => state.variant)
  const settings = useTally(runSettings)
  const { total } = useMemo(() => modelSummary(variant, settings), [variant, settings])
  return (
    <span className="hint">
      {train.model(formatInteger(settings.units, locale), formatInteger(total, locale))}
    </span>
  )
}

import { useState } from 'react'
import { currentRun } from '#room/store/selectors.ts'
import { markedEpoch } from '#room/store/lesson.ts'
import type { State } from '#room/store/state.ts'
import { LossChart } from '#room/ui/charts/LossChart.tsx'
import type { LossScale } from '#room/ui/charts/lossPlot.ts'
import { Choice } from '#room/ui/common/Choice.tsx'
import { useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { formatLoss } from './formatLoss.ts'
import styles from './LossFigure.module.css'
import { PinLegend } from './PinLegend.tsx'

const runHistory = (state: State) => currentRun(state).history
const pinnedRuns = (state: State) => state.compare.pins
const plannedEpochs = (state: State) => currentRun(state).settings.epochs
const validates = (state: State) => currentRun(state).settings.validationSplit > 0
const isLoading = (state: State) => currentRun(state).phase.kind === 'loading'
const isRunning = (state: State) => currentRun(state).phase.kind === 'running'

/** The latest losses, which are the chart's legend, and the chart. */
export function LossFigure() {
  const { train } = useMessages()
  const [scale, setScale] = useState<LossScale>('linear')
  const history = useTally(runHistory)
  const pins = useTally(pinnedRuns)
  const planned = useTally(plannedEpochs)
  const hasValLoss = useTally(validates)
  const loading = useTally(isLoading)
  const running = useTally(isRunning)
  const marked = useTally((state) => markedEpoch(state.lesson))
  const latest = history.at(-1)
  return (
    <figure aria-label={train.figureLabel}>
      <div className={styles['head']}>
        <dl className={styles['losses']}>
          <Loss name={train.loss} value={latest?.loss ?? null} />
          {hasValLoss && <Loss name={train.valLoss} value={latest?.valLoss ?? null} second />}
        </dl>
        <Choice
          label={train.scaleLabel}
          hideLabel
          value={scale}
          options={[
            { value: 'linear', label: train.linear },
            { value: 'log', label: train.log },
          ]}
          onChange={setScale}
        />
      </div>
      <PinLegend />
      <LossChart
        history={history}
        pins={pins}
        planned={planned}
        scale={scale}
        marked={marked}
        atRest={!running}
        invitation={loading ? train.readOn : train.willBeDrawn}
      />
    </figure>
  )
}

interface LossProps {
  readonly name: string
  readonly value: number | null
  readonly second?: boolean
}

function Loss({ name, value, second = false }: LossProps) {
  return (
    <div>
      <dt className={second ? styles['second'] : undefined}>{name}</dt>
      <dd className={value === null ? 'quiet' : undefined}>
        {value === null ? '–' : formatLoss(value)}
      </dd>
    </div>
  )
}

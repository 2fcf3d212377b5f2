import { ARTICLE_SETTINGS, type SettingName } from '#room/core/settings.ts'
import { currentRun, isUntouched } from '#room/store/selectors.ts'
import type { Phase, Run } from '#room/store/run.ts'
import type { State } from '#room/store/state.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { focusField } from '#room/ui/common/focusField.ts'
import { formatValue } from '#room/ui/common/formatNumber.ts'
import { Notice } from '#room/ui/common/Notice.tsx'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import type { Messages } from '#room/ui/messages/en/index.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './TrainProblem.module.css'

const mostUnits = (state: State) =>
  state.engine.kind === 'ready' ? state.engine.device.mostUnits : null
const appliesAtOnce = (state: State) => isUntouched(currentRun(state))

/** Why training stopped by itself, and how to go on. */
export function TrainProblem() {
  const run = useTally(currentRun)
  const { phase } = run
  if (phase.kind !== 'diverged' && phase.kind !== 'refused') return null
  return (
    <div className={styles['problem']}>
      {phase.kind === 'diverged' ? (
        <Diverged phase={phase} settings={run.settings} />
      ) : (
        <Refused phase={phase} settings={run.settings} />
      )}
    </div>
  )
}

interface ProblemProps<Kind extends Phase['kind']> {
  readonly phase: Extract<Phase, { kind: Kind }>
  readonly settings: Run['settings']
}

function Diverged({ phase, settings }: ProblemProps<'diverged'>) {
  const { train } = useMessages()
  const { learningRate, optimizer } = settings
  const better = ARTICLE_SETTINGS.learningRate
  const title = divergedTitle(phase, train)
  const rate = formatValue(learningRate)
  if (learningRate <= better) {
    return (
      <Notice kind="alert" title={title}>
        {train.rateUnclear(rate, optimizer)}
      </Notice>
    )
  }
  return (
    <WayOut
      title={title}
      why={train.rateTooLarge(rate, optimizer, formatValue(better))}
      name="learningRate"
      value={better}
      label={train.setRate(formatValue(better))}
    />
  )
}

function divergedTitle(
  { epoch, loss, valLoss }: Extract<Phase, { kind: 'diverged' }>,
  train: Messages['train'],
): string {
  if (valLoss !== undefined) {
    return Number.isNaN(valLoss) ? train.divergedValNaN(epoch) : train.divergedValInfinite(epoch)
  }
  if (Number.isFinite(loss)) return train.divergedWeights(epoch)
  return Number.isNaN(loss) ? train.divergedNaN(epoch) : train.divergedInfinite(epoch)
}

function Refused({ phase, settings }: ProblemProps<'refused'>) {
  const { train } = useMessages()
  const most = useTally(mostUnits)
  switch (phase.code) {
    case 'out-of-memory':
      return (
        <Notice kind="alert" title={train.outOfMemory}>
          {train.outOfMemoryWhy}
        </Notice>
      )
    case 'units-exceed-device': {
      const title = train.unitsExceed(settings.units)
      if (most === null) return <Notice kind="alert" title={title} />
      return (
        <WayOut
          title={title}
          why={train.unitsExceedWhy(most)}
          name="units"
          value={most}
          label={train.setUnits(most)}
        />
      )
    }
  }
}

interface WayOutProps {
  readonly title: string
  readonly why: string
  readonly name: SettingName
  readonly value: number
  readonly label: string
}

/**
 * An alert with a button that sets one setting. Once that is done it says what comes next, and the focus stays; where the
 * change applies at once the alert is gone, and the focus goes to the field.
 */
function WayOut({ title, why, name, value, label }: WayOutProps) {
  const { train, settings } = useMessages()
  const dispatch = useDispatch()
  const text = useTally((state) => state.fields[name])
  const goes = useTally(appliesAtOnce)
  const done = Number(text) === value
  const set = () => {
    dispatch({ type: 'edit-field', name, text: String(value) })
    if (goes) focusField(name)
  }
  return (
    <Notice kind="alert" title={title} action={<Button onClick={set}>{label}</Button>}>
      {done ? train.pressTrain(settings.labels[name], formatValue(value)) : why}
    </Notice>
  )
}

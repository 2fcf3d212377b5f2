import { currentRun, startsFrom } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { Invite } from '#room/ui/common/Invite.tsx'
import { Section } from '#room/ui/common/Section.tsx'
import { useTally } from '#room/ui/common/tally.ts'
import { TakeAlong } from '#room/ui/takealong/TakeAlong.tsx'
import { CodeBody } from './CodeBody.tsx'
import styles from './CodeSection.module.css'
import { useCodeMessages } from './useCodeMessages.ts'

const shownAnswer = (state: State) => currentRun(state).answer
const loadedWeights = (state: State) => startsFrom(currentRun(state))
const plannedEpochs = (state: State) => currentRun(state).settings.epochs

/** The run as a script, to be run elsewhere. */
export function CodeSection() {
  const code = useCodeMessages()
  const answer = useTally(shownAnswer)
  const epochs = useTally(plannedEpochs)
  const loaded = useTally(loadedWeights)
  return (
    <Section
      id="code"
      title={code.title}
      labelled={code.title}
      rail={
        <>
          <p>{code.why}</p>
          {answer !== null && answer.epoch !== epochs && (
            <p>{code.asItStands(answer.epoch, epochs)}</p>
          )}
          {loaded !== null && <p className={styles['loaded']}>{code.fromFile(loaded.file)}</p>}
        </>
      }
    >
      <div className={`wide ${styles['place']}`}>
        {answer === null ? <Invite>{code.wait}</Invite> : <CodeBody answer={answer} />}
      </div>
      <div className="wide">
        <TakeAlong />
      </div>
    </Section>
  )
}

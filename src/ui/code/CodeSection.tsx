import { currentRun } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { Invite } from '#room/ui/common/Invite.tsx'
import { Section } from '#room/ui/common/Section.tsx'
import { useTally } from '#room/ui/common/tally.ts'
import { CodeBody } from './CodeBody.tsx'
import styles from './CodeSection.module.css'
import { useCodeMessages } from './useCodeMessages.ts'

const shownAnswer = (state: State) => currentRun(state).answer
const plannedEpochs = (state: State) => currentRun(state).settings.epochs

/** The run as a script, to be run elsewhere. */
export function CodeSection() {
  const code = useCodeMessages()
  const answer = useTally(shownAnswer)
  const epochs = useTally(plannedEpochs)
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
        </>
      }
    >
      <div className={`wide ${styles['place']}`}>
        {answer === null ? <Invite>{code.wait}</Invite> : <CodeBody answer={answer} />}
      </div>
    </Section>
  )
}

import { useId } from 'react'
import { readBits } from '#room/core/bits.ts'
import { currentRun, exactLength } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './SequenceField.module.css'

const bitsOf = (state: State) => currentRun(state).bits

/** The sequence as text. What is no sequence stays as it was typed, and the field says why. */
export function SequenceField() {
  const { tryit } = useMessages()
  const dispatch = useDispatch()
  const id = useId()
  const draft = useTally((state) => state.draft)
  const bits = useTally(bitsOf)
  const length = useTally(exactLength)
  const read = draft === null ? null : readBits(draft, length)
  const problem = read !== null && 'problem' in read ? read.problem : null
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{tryit.typeLabel}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        value={draft ?? bits}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
        onChange={(event) => dispatch({ type: 'type-bits', text: event.target.value })}
      />
      <p id={`${id}-problem`} className={styles['problem']} aria-live="polite">
        {problem !== null && `${tryit.problem(problem)} ${tryit.stillLast}`}
      </p>
    </div>
  )
}

import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './AgeNote.module.css'
import type { Age } from './proofView.ts'

/** A short word where something shown is not of the sequence and the weights of this moment. */
export function AgeNote({ age }: { readonly age: Age }) {
  const { proof } = useMessages()
  if (age.kind === 'now') return null
  const word = age.kind === 'epoch' ? proof.ageEpoch(age.epoch) : proof.ageOther
  return <span className={styles['age']}>{word}</span>
}

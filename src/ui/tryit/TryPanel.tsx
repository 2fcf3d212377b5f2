import { useId } from 'react'
import { PanelHead } from '#room/ui/common/PanelHead.tsx'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { AnswerView } from './AnswerView.tsx'
import { BeyondNote } from './BeyondNote.tsx'
import { BitTiles } from './BitTiles.tsx'
import { BitTools } from './BitTools.tsx'
import { Peek } from './Peek.tsx'
import { SequenceField } from './SequenceField.tsx'
import styles from './TryPanel.module.css'

/** Bits, what the network says to them, and what it says with padding: one column, from cause to effect. */
export function TryPanel() {
  const { tryit } = useMessages()
  const id = useId()
  return (
    <section className={styles['panel']} aria-labelledby={id}>
      <PanelHead id={id} title={tryit.title}>
        <span className="hint">{tryit.hint}</span>
      </PanelHead>
      <SequenceField />
      <BitTiles />
      <BitTools />
      <AnswerView />
      <BeyondNote />
      <Peek />
    </section>
  )
}

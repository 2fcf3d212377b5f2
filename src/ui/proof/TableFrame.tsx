import type { ReactNode, Ref } from 'react'
import { Rule } from '#room/ui/common/Rule.tsx'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { AgeNote } from './AgeNote.tsx'
import type { Age } from './proofView.ts'
import styles from './TableFrame.module.css'

interface TableFrameProps {
  readonly place: 'mid' | 'side'
  readonly ref?: Ref<HTMLDivElement>
  readonly label: string
  readonly caption: string
  readonly rule: 'PAD-1' | 'PAD-5' | null
  /** Rows with a padding. */
  readonly rows: number
  readonly age: Age
  readonly children: ReactNode
}

const MOST_ROWS = 8
const ROW_HEIGHT = 31

/** A table of the proof: its caption with the rule, its age, and room for the slider's own row. */
export function TableFrame(props: TableFrameProps) {
  const { place, ref, label, caption, rule, rows, age, children } = props
  const { proof } = useMessages()
  const looks = [
    styles['table'],
    place === 'side' && styles['away'],
    age.kind !== 'now' && styles['old'],
    age.kind === 'other' && styles['other'],
  ]
  // Most moves of the slider add its row to the others; what stands below does not move then.
  const paddingBottom = `${Math.max(0, MOST_ROWS - rows) * ROW_HEIGHT}px`
  return (
    <div ref={ref} className={`${place} scroll`} style={{ paddingBottom }}>
      <table className={looks.filter(Boolean).join(' ')} aria-label={label}>
        <caption>
          <span className={styles['caption']}>
            <span>
              {caption}
              {rule && <Rule id={rule} tip={proof.rules[rule]} />}
            </span>
            <AgeNote age={age} />
          </span>
        </caption>
        {children}
      </table>
    </div>
  )
}

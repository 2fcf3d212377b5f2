import type { CSSProperties } from 'react'
import { useId } from 'react'
import { MOST_PADDING } from '#room/core/padding.ts'
import { useDispatch } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { AgeNote } from './AgeNote.tsx'
import styles from './PadSlider.module.css'
import type { Age } from './proofView.ts'

interface PadSliderProps {
  readonly steps: number
  /** Where the chart's axis begins, and how far from the right edge it ends, in pixels. */
  readonly inset: { readonly left: number; readonly right: number }
  readonly age: Age
}

/** The chart's x axis, for the hand: its thumb stands under the cursor. */
export function PadSlider({ steps, inset, age }: PadSliderProps) {
  const { proof } = useMessages()
  const dispatch = useDispatch()
  const id = useId()
  const style = {
    '--left': `${inset.left}px`,
    '--right': `${inset.right}px`,
    '--part': steps / MOST_PADDING,
  } as CSSProperties
  return (
    <div className={styles['slider']} style={style}>
      <input
        id={id}
        type="range"
        min={0}
        max={MOST_PADDING}
        value={steps}
        onChange={({ target }) => dispatch({ type: 'pad-steps', steps: target.valueAsNumber })}
      />
      <div className={styles['words']}>
        <label htmlFor={id}>{proof.slider}</label>
        <b aria-hidden="true">{steps}</b>
        <span className={styles['right']}>
          {age.kind === 'now' ? (
            <span className={styles['hint']}>{proof.sliderHint}</span>
          ) : (
            <AgeNote age={age} />
          )}
        </span>
      </div>
    </div>
  )
}

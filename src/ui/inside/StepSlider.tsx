import { type CSSProperties, useId } from 'react'
import type { Inside } from '#room/core/inside.ts'
import type { State } from '#room/store/state.ts'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { indexOf } from './stepFacts.ts'
import styles from './StepSlider.module.css'
import { useInsideMessages } from './useInsideMessages.ts'

const chosenStep = (state: State) => state.inside.step

/** Through time, by hand or by arrow keys. */
export function StepSlider({ inside }: { readonly inside: Inside | null }) {
  const words = useInsideMessages()
  const step = useTally(chosenStep)
  const dispatch = useDispatch()
  const id = useId()
  const steps = Math.max(1, inside?.cells.length ?? 1)
  const value = indexOf(step, steps) + 1
  const style = { '--part': steps > 1 ? (value - 1) / (steps - 1) : 0 } as CSSProperties
  return (
    <div className={styles['slider']} style={style}>
      <div className={styles['words']}>
        <label htmlFor={id}>{words.step}</label>
        <span aria-hidden="true">{inside && words.stepOf(value, steps)}</span>
      </div>
      <input
        id={id}
        type="range"
        min={1}
        max={steps}
        value={value}
        onChange={({ target }) =>
          dispatch({ type: 'look-inside', change: { step: target.valueAsNumber } })
        }
      />
    </div>
  )
}

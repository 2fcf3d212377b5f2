import { type CSSProperties, useId } from 'react'
import styles from './Choice.module.css'

interface ChoiceProps<T extends string> {
  /** Names the group. */
  readonly label: string
  /** Whether the label is only heard. */
  readonly hideLabel?: boolean
  /** How many stand in a row, where they are too many for one. */
  readonly columns?: number
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string; readonly lang?: string }[]
  readonly onChange: (value: T) => void
}

/** One of a few, all in sight: native radio buttons side by side, so that the arrow keys come for nothing. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, hideLabel = false, columns, value, options, onChange } = props
  const id = useId()
  return (
    <div className={styles['field']}>
      <span id={id} className={hideLabel ? 'vh' : styles['label']}>
        {label}
      </span>
      <div
        className={
          columns === undefined ? styles['choice'] : `${styles['choice']} ${styles['rows']}`
        }
        style={{ '--columns': columns } as CSSProperties}
        role="radiogroup"
        aria-labelledby={id}
      >
        {options.map((option) => (
          <label key={option.value} lang={option.lang}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </div>
  )
}

import { useId } from 'react'
import styles from './Choice.module.css'

interface ChoiceProps<T extends string> {
  /** Names the group. */
  readonly label: string
  /** Whether the label is only heard. */
  readonly hideLabel?: boolean
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string; readonly lang?: string }[]
  readonly onChange: (value: T) => void
}

/** One of a few, all in sight: native radio buttons in a row, so that the arrow keys come for nothing. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, hideLabel = false, value, options, onChange } = props
  const id = useId()
  return (
    <div className={styles['field']}>
      <span id={id} className={hideLabel ? 'vh' : styles['label']}>
        {label}
      </span>
      <div className={styles['choice']} role="radiogroup" aria-labelledby={id}>
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

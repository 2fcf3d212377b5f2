import type { CSSProperties, KeyboardEvent } from 'react'
import { describe, type NumberSetting, type SettingName } from '#room/core/settings.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { steppedText } from './steppedText.ts'

interface ControlProps {
  readonly id: string
  readonly name: SettingName
  /** What stands in the field, right or wrong. */
  readonly text: string
  readonly invalid: boolean
  /** The ids of what explains it. */
  readonly describedBy: string
  readonly onEdit: (text: string) => void
  /** Enter was pressed in a field. */
  readonly onCommit: () => void
  /** By Tab: a click into the field asks for no explanation. */
  readonly onArrive: () => void
  readonly onLeave: () => void
}

/** The form control of one setting. */
export function Control(props: ControlProps) {
  const { id, name, text, invalid, describedBy, onEdit, onCommit, onArrive, onLeave } = props
  const { choice } = useMessages().settings
  const setting = describe(name)
  const common = {
    id,
    'aria-describedby': describedBy,
    onBlur: onLeave,
    onKeyUp: ({ key }: KeyboardEvent) => {
      if (key === 'Tab') onArrive()
    },
  }
  switch (setting.kind) {
    case 'number':
      // A text field: a number field gives away nothing of a text that is no number.
      return (
        <input
          {...common}
          type="text"
          inputMode={keyboardFor(setting)}
          autoComplete="off"
          spellCheck={false}
          style={{ '--typed': Math.min(text.length, LONGEST_SEEN) } as CSSProperties}
          value={text}
          aria-invalid={invalid}
          onChange={(event) => onEdit(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onCommit()
            const direction = DIRECTIONS[event.key]
            const next = direction === undefined ? null : steppedText(name, text, direction)
            if (next === null) return
            event.preventDefault()
            onEdit(next)
          }}
        />
      )
    case 'choice':
      return (
        <select {...common} value={text} onChange={(event) => onEdit(event.target.value)}>
          {setting.values.map((value) => (
            <option key={value} value={value}>
              {choice(value)}
            </option>
          ))}
        </select>
      )
    case 'switch':
      return (
        <input
          {...common}
          type="checkbox"
          checked={text === 'true'}
          onChange={(event) => onEdit(String(event.target.checked))}
        />
      )
  }
}

/** A seed has ten digits; beyond a little more, the field scrolls. */
const LONGEST_SEEN = 11

const DIRECTIONS: Readonly<Record<string, 1 | -1>> = { ArrowUp: 1, ArrowDown: -1 }

// Keyboards for numbers on touch screens lack the minus sign.
function keyboardFor({ integer, min }: NumberSetting) {
  if (min < 0) return 'text'
  return integer ? 'numeric' : 'decimal'
}

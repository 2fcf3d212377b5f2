import { type KeyboardEvent, useRef } from 'react'
import { type Dialect, DIALECTS } from '#room/core/code/codeFor.ts'
import { tabAfter } from '#room/ui/common/tabAfter.ts'
import styles from './DialectTabs.module.css'
import { useCodeMessages } from './useCodeMessages.ts'

interface DialectTabsProps {
  /** What the ids of the tabs and of their panel begin with. */
  readonly id: string
  readonly chosen: Dialect
  readonly onChoose: (dialect: Dialect) => void
}

/** In what the code is written. The chosen tab is the one that Tab reaches; the arrow keys choose another. */
export function DialectTabs({ id, chosen, onChoose }: DialectTabsProps) {
  const code = useCodeMessages()
  const tabs = useRef(new Map<Dialect, HTMLButtonElement | null>())
  const move = (event: KeyboardEvent) => {
    const next = tabAfter(event.key, DIALECTS, chosen)
    if (next === undefined) return
    event.preventDefault()
    onChoose(next)
    tabs.current.get(next)?.focus()
  }
  return (
    <div role="tablist" aria-label={code.dialect} className={styles['tabs']}>
      {DIALECTS.map((dialect) => (
        <button
          key={dialect}
          ref={(tab) => void tabs.current.set(dialect, tab)}
          type="button"
          role="tab"
          id={`${id}-${dialect}`}
          className={styles['tab']}
          aria-selected={dialect === chosen}
          aria-controls={dialect === chosen ? `${id}-panel` : undefined}
          tabIndex={dialect === chosen ? 0 : -1}
          onClick={() => onChoose(dialect)}
          onKeyDown={move}
        >
          {code.dialects[dialect]}
        </button>
      ))}
    </div>
  )
}

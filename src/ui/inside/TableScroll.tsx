import type { ReactNode } from 'react'
import { useInsideMessages } from './useInsideMessages.ts'

interface TableScrollProps {
  /** The table's. */
  readonly name: string
  readonly children: ReactNode
}

/** A table that scrolls by itself where it is narrow, so the keyboard has to get there. */
export function TableScroll({ name, children }: TableScrollProps) {
  const words = useInsideMessages()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls.
    <section className="scroll" aria-label={words.rowsOf(name)} tabIndex={0}>
      <table aria-label={name}>{children}</table>
    </section>
  )
}

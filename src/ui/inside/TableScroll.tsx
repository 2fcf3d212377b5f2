import type { ReactNode } from 'react'
import { Scroll } from '#room/ui/common/Scroll.tsx'
import { useInsideMessages } from './useInsideMessages.ts'

interface TableScrollProps {
  /** The table's. */
  readonly name: string
  readonly children: ReactNode
}

/** A table of the inside, which scrolls by itself where it is narrow. */
export function TableScroll({ name, children }: TableScrollProps) {
  const words = useInsideMessages()
  return (
    <Scroll name={words.rowsOf(name)}>
      <table aria-label={name}>{children}</table>
    </Scroll>
  )
}

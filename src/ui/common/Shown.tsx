import type { ReactNode } from 'react'
import type { Part } from '#room/core/parts.ts'
import { useTally } from './tally.ts'

interface ShownProps {
  readonly part: Part
  readonly children: ReactNode
}

/** A part of the page, unless the link leaves it out (URL-3): then nothing of it is there, for nobody. */
export function Shown({ part, children }: ShownProps) {
  const hidden = useTally((state) => state.hidden)
  return hidden.includes(part) ? null : children
}

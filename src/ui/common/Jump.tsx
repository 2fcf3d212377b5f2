import type { MouseEvent } from 'react'
import type { Part } from '#room/core/parts.ts'
import { Shown } from './Shown.tsx'

interface JumpProps {
  /** Where to go; its id is its name. Where it is left out, there is no link to it. */
  readonly to: Part
  readonly className?: string | undefined
  readonly children: string
}

/** A link to another place of the page. What stands after '#' in the address are the settings: it leaves them alone. */
export function Jump({ to, className, children }: JumpProps) {
  const jump = (event: MouseEvent) => {
    event.preventDefault()
    const place = document.getElementById(to)
    if (place === null) return
    // The next Tab goes on from there.
    place.tabIndex = -1
    place.focus({ preventScroll: true })
    place.scrollIntoView()
  }
  return (
    <Shown part={to}>
      <a href={`#${to}`} className={className} onClick={jump}>
        {children}
      </a>
    </Shown>
  )
}

import type { MouseEvent } from 'react'

interface JumpProps {
  /** The id of the place to go to. */
  readonly to: string
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
    <a href={`#${to}`} className={className} onClick={jump}>
      {children}
    </a>
  )
}

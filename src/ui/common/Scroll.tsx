import type { ReactNode } from 'react'

interface ScrollProps {
  /** What scrolls, for whom hears it. */
  readonly name: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** What scrolls by itself where there is too little room for it. */
export function Scroll({ name, className = 'scroll', children }: ScrollProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls: the keyboard has to get there.
    <section className={className} aria-label={name} tabIndex={0}>
      {children}
    </section>
  )
}

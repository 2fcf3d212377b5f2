import type { SVGProps } from 'react'

interface DrawingProps extends Omit<SVGProps<SVGSVGElement>, 'name' | 'role' | 'aria-label'> {
  /** What it shows, for whom does not see it. */
  readonly name: string
}

/** A picture that is drawn here. */
export function Drawing({ name, children, ...rest }: DrawingProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- A drawing in the page's own colours is no <img>.
    <svg {...rest} role="img" aria-label={name}>
      {children}
    </svg>
  )
}

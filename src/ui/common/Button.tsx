import type { ComponentProps, ReactNode } from 'react'
import styles from './Button.module.css'

interface ButtonProps extends ComponentProps<'button'> {
  /** go: the one thing to press; tall: beside it; bare: looks like a link. */
  readonly kind?: 'plain' | 'go' | 'bare' | 'tall'
  /** An svg of 12 by 12, filled with the text's colour. */
  readonly icon?: ReactNode
}

/** A button that submits nothing. */
export function Button({ kind = 'plain', icon, className, children, ...rest }: ButtonProps) {
  const classes = [styles['button'], styles[kind], className].filter(Boolean).join(' ')
  return (
    <button type="button" {...rest} className={classes}>
      {icon}
      {children}
    </button>
  )
}

import type { ComponentProps, ReactNode } from 'react'
import styles from './Button.module.css'

interface ButtonProps extends ComponentProps<'button'> {
  /** go: the one thing to press; tall: beside it; bare: looks like a link. */
  readonly kind?: 'plain' | 'go' | 'bare' | 'tall'
  /** An svg of 12 by 12, filled with the text's colour. */
  readonly icon?: ReactNode
}

/**
 * A button that submits nothing. One that is off can still be reached: whoever turned it off by pressing it is not left
 * nowhere, and the reason that it is described by can be heard.
 */
export function Button(props: ButtonProps) {
  const { kind = 'plain', icon, className, disabled = false, onClick, children, ...rest } = props
  const classes = [styles['button'], styles[kind], className].filter(Boolean).join(' ')
  return (
    <button
      type="button"
      {...rest}
      className={classes}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
    >
      {icon}
      {children}
    </button>
  )
}

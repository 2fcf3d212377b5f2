import type { ReactNode } from 'react'
import styles from './PanelHead.module.css'

interface PanelHeadProps {
  /** For aria-labelledby of the panel. */
  readonly id: string
  readonly title: string
  /** A hint or a bare button, on the right. */
  readonly children?: ReactNode
}

/** The head of one of the stage's three panels. */
export function PanelHead({ id, title, children }: PanelHeadProps) {
  return (
    <div className={styles['head']}>
      <h2 id={id}>{title}</h2>
      {children}
    </div>
  )
}

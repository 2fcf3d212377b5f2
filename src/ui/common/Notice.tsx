import type { ReactNode } from 'react'
import styles from './Notice.module.css'

interface NoticeProps {
  /** alert: something is wrong; note: good to know; pad: a note on padding. */
  readonly kind: 'alert' | 'note' | 'pad'
  /** What is the matter, in one sentence. */
  readonly title: string
  /** Why, and what to do. */
  readonly children?: ReactNode
  /** One button, or two: what to do, and not to do it. */
  readonly action?: ReactNode
}

const ROLES = { alert: 'alert', note: 'status', pad: 'note' } as const

const ICONS = {
  alert: 'M9 2.2 16.6 15.6H1.4zM9 7v4M9 12.6v1.2',
  note: 'M9 1.7a7.3 7.3 0 1 0 0 14.6A7.3 7.3 0 0 0 9 1.7M9 8v4.6M9 5.2v1.2',
  pad: 'M9 1.7a7.3 7.3 0 1 0 0 14.6A7.3 7.3 0 0 0 9 1.7M9 8v4.6M9 5.2v1.2',
}

/** Says what is the matter and how to go on. */
export function Notice({ kind, title, children, action }: NoticeProps) {
  return (
    <div className={`${styles['notice']} ${styles[kind]}`} role={ROLES[kind]}>
      <svg viewBox="0 0 18 18" aria-hidden="true">
        <path d={ICONS[kind]} />
      </svg>
      <p>
        <b>{title}</b>
      </p>
      {children !== undefined && <div className={styles['why']}>{children}</div>}
      {action !== undefined && <div className={styles['action']}>{action}</div>}
    </div>
  )
}

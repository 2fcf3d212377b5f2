import type { ReactNode } from 'react'
import styles from './Invite.module.css'

interface InviteProps {
  readonly children: ReactNode
  /** Height of what will stand here, so that nothing jumps when it comes. */
  readonly height?: number
}

/** An empty place: says what will be there and how to fill it. */
export function Invite({ children, height = 150 }: InviteProps) {
  return (
    <div className={styles['invite']} style={{ minHeight: `${height}px` }}>
      {children}
    </div>
  )
}

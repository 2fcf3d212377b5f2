import type { ReactNode } from 'react'
import styles from './Section.module.css'

interface SectionProps {
  /** For links to it. */
  readonly id: string
  readonly title: string
  /** The sentence and the controls, in the rail on the left. */
  readonly rail: ReactNode
  /** The evidence. The body has two columns: give its children the class `mid`, `side` or `wide`. */
  readonly children: ReactNode
  /** The region's name. */
  readonly labelled: string
}

/** A full-width section: words left, evidence right. */
export function Section({ id, title, rail, children, labelled }: SectionProps) {
  return (
    <section className={styles['section']} id={id} aria-label={labelled}>
      <div className={styles['rail']}>
        <h2>{title}</h2>
        {rail}
      </div>
      <div className={styles['body']}>{children}</div>
    </section>
  )
}

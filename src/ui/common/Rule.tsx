import styles from './Rule.module.css'
import { Term } from './Term.tsx'

interface RuleProps {
  /** As in SPEC.md, for instance PAD-1. */
  readonly id: string
  /** What it says. */
  readonly tip: string
}

/** The rule that a view shows, small, where it belongs. */
export function Rule({ id, tip }: RuleProps) {
  return (
    <span className={styles['rule']}>
      <Term tip={tip}>{id}</Term>
    </span>
  )
}

import styles from './Verdict.module.css'

interface VerdictProps {
  readonly same: boolean
  /** "identical" or "different". */
  readonly children: string
  /** Without its ground, for tables and lists. */
  readonly plain?: boolean
}

/** An observation, not a success message: = or ≠, and the word for it. */
export function Verdict({ same, children, plain = false }: VerdictProps) {
  const classes = [styles['verdict'], styles[same ? 'same' : 'different'], plain && styles['plain']]
  return <span className={classes.filter(Boolean).join(' ')}>{children}</span>
}

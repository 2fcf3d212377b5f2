import type { ComponentProps } from 'react'
import styles from './Tip.module.css'

/** The explanation's own look: ink on paper, inverted. Opened and placed by useTip. */
export function Tip(props: ComponentProps<'span'>) {
  return <span role="tooltip" popover="manual" {...props} className={styles['tip']} />
}

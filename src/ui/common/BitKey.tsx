import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './BitKey.module.css'

interface BitKeyProps {
  /** What padding is here, for instance "padding (−1)". */
  readonly padLabel: string
}

/** What the colours of tiles mean, wherever tiles are. */
export function BitKey({ padLabel }: BitKeyProps) {
  const { page } = useMessages()
  return (
    <div className={styles['key']}>
      <span>
        <i className={styles['one']} />
        {page.bit(1)}
      </span>
      <span>
        <i className={styles['zero']} />
        {page.bit(0)}
      </span>
      <span>
        <i className={styles['pad']} />
        {padLabel}
      </span>
    </div>
  )
}

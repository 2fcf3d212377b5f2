import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './Footer.module.css'

/** What becomes of the data, and what the page is made of. */
export function Footer() {
  const { page } = useMessages()
  return (
    <footer className={styles['footer']}>
      <span>{page.footPrivacy}</span>
      <span>TensorFlow.js 4.22 · tfjs-vis 1.5.1</span>
    </footer>
  )
}

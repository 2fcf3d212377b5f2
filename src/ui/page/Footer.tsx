import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './Footer.module.css'

/** Of the libraries, as package.json has them (vite.config.ts). */
declare const VERSIONS: { readonly tfjs: string; readonly tfjsVis: string }

/** What becomes of the data, and what the page is made of. */
export function Footer() {
  const { page } = useMessages()
  return (
    <footer className={styles['footer']}>
      <span>{page.footPrivacy}</span>
      <span>
        TensorFlow.js {VERSIONS.tfjs} · tfjs-vis {VERSIONS.tfjsVis}
      </span>
    </footer>
  )
}

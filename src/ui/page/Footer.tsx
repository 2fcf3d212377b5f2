import { useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { LazyWorksOffline } from '#room/ui/offline/LazyOffline.tsx'
import styles from './Footer.module.css'

/** Of the libraries, as package.json has them (vite.config.ts). */
declare const VERSIONS: { readonly tfjs: string; readonly tfjsVis: string }

/** What becomes of the data, what the page is made of, and whether it needs a network. */
export function Footer() {
  const { page } = useMessages()
  const kept = useTally((state) => state.keptOffline)
  return (
    <footer className={styles['footer']}>
      <span>{page.footPrivacy}</span>
      <span>
        TensorFlow.js {VERSIONS.tfjs} · tfjs-vis {VERSIONS.tfjsVis}
      </span>
      {/* Read out once: at the visit that made it so. */}
      <span role={kept === 'before' ? undefined : 'status'}>{kept && <LazyWorksOffline />}</span>
    </footer>
  )
}

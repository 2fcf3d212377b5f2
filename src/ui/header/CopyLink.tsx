import { useState } from 'react'
import { addressOf } from '#room/store/address.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { copyText } from '#room/ui/common/copyText.ts'
import { useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './CopyLink.module.css'

/** What became of which link. */
interface Asked {
  readonly link: string
  readonly copied: boolean
}

/** The whole address onto the clipboard; or, where the browser has none for this page, in a field to copy from. */
export function CopyLink() {
  const { page } = useMessages()
  const hash = useTally(addressOf)
  const [asked, setAsked] = useState<Asked | null>(null)
  // Written from the state: the browser's own address comes a little later.
  const link = `${location.href.replace(/#.*/, '')}${hash && '#'}${hash}`
  const current = asked?.link === link ? asked : null
  const copy = async () => setAsked({ link, copied: await copyText(link) })
  return (
    <>
      <Button className={styles['button']} onClick={() => void copy()}>
        <span aria-live="polite">{current?.copied ? page.linkCopied : page.copyLink}</span>
      </Button>
      {current?.copied === false && (
        <input
          className={styles['field']}
          readOnly
          aria-label={page.link}
          value={link}
          ref={mark}
        />
      )}
    </>
  )
}

/** Ready for the keys that copy. */
function mark(field: HTMLInputElement | null): void {
  field?.focus()
  field?.select()
}

import { type RefObject, useState } from 'react'
import { Button } from '#room/ui/common/Button.tsx'
import styles from './CodeButtons.module.css'
import { useCodeMessages } from './useCodeMessages.ts'
import { download } from './download.ts'

interface CodeButtonsProps {
  readonly text: string
  /** What the file is called. */
  readonly file: string
  /** The element that shows the text. */
  readonly shown: RefObject<HTMLElement | null>
}

/** What came of copying a text: said as long as that text is shown. */
interface Copied {
  readonly text: string
  readonly outcome: 'copied' | 'selected'
}

/** Takes the code away: to the clipboard, or as a file. */
export function CodeButtons({ text, file, shown }: CodeButtonsProps) {
  const code = useCodeMessages()
  const [copied, setCopied] = useState<Copied | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied({ text, outcome: 'copied' })
    } catch {
      // Not there, or not allowed.
      if (shown.current) getSelection()?.selectAllChildren(shown.current)
      setCopied({ text, outcome: 'selected' })
    }
  }
  return (
    <div className={styles['buttons']}>
      <output className="hint">{copied?.text === text && code[copied.outcome]}</output>
      <Button onClick={() => void copy()}>{code.copy}</Button>
      <Button onClick={() => download(text, file)}>{code.download}</Button>
    </div>
  )
}

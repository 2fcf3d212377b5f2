import { type RefObject, useState } from 'react'
import { Button } from '#room/ui/common/Button.tsx'
import { copyText } from '#room/ui/common/copyText.ts'
import { download } from '#room/ui/common/download.ts'
import styles from './CodeButtons.module.css'
import { useCodeMessages } from './useCodeMessages.ts'

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
    const isCopied = await copyText(text)
    if (!isCopied && shown.current) getSelection()?.selectAllChildren(shown.current)
    setCopied({ text, outcome: isCopied ? 'copied' : 'selected' })
  }
  return (
    <div className={styles['buttons']}>
      <output className="hint">{copied?.text === text && code[copied.outcome]}</output>
      <Button onClick={() => void copy()}>{code.copy}</Button>
      <Button onClick={() => download(text, file)}>{code.download}</Button>
    </div>
  )
}

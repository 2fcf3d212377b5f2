import { useId, useRef } from 'react'
import styles from './Term.module.css'
import { Tip } from './Tip.tsx'
import { useTip } from './useTip.ts'

interface TermProps {
  readonly children: string
  readonly tip: string
}

/** A word that explains itself: on hover, focus and tap; Escape closes. */
export function Term({ children, tip }: TermProps) {
  const id = useId()
  const word = useRef<HTMLButtonElement>(null)
  const explanation = useRef<HTMLSpanElement>(null)
  const { show, hide } = useTip(word, explanation)
  return (
    <>
      <button
        type="button"
        ref={word}
        className={styles['term']}
        aria-describedby={id}
        onFocus={show}
        onBlur={hide}
        onClick={show}
      >
        {children}
      </button>
      <Tip ref={explanation} id={id}>
        {tip}
      </Tip>
    </>
  )
}

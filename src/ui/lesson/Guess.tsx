import { useId, useState } from 'react'
import { Button } from '#room/ui/common/Button.tsx'
import styles from './Guess.module.css'
import { useLessonMessages } from './useLessonMessages.ts'

interface GuessProps {
  readonly question: string
  readonly choices: readonly string[]
  /** The choice that was made; null before. */
  readonly guess: number | null
  /** Whether the answer can be asked for now. */
  readonly open: boolean
  readonly onGuess: (choice: number) => void
}

/** The question, and what one may guess before the answer is shown. */
export function Guess({ question, choices, guess, open, onGuess }: GuessProps) {
  const words = useLessonMessages()
  const name = useId()
  const [chosen, setChosen] = useState<number | null>(null)
  const shown = guess ?? chosen
  return (
    <fieldset className={styles['guess']}>
      <legend>{question}</legend>
      {choices.map((choice, index) => (
        <label key={choice}>
          <input
            type="radio"
            name={name}
            checked={shown === index}
            disabled={guess !== null}
            onChange={() => setChosen(index)}
          />
          {choice}
        </label>
      ))}
      {guess === null && (
        <Button
          disabled={!open || chosen === null}
          onClick={() => {
            if (chosen !== null) onGuess(chosen)
          }}
        >
          {words.answer}
        </Button>
      )}
    </fieldset>
  )
}

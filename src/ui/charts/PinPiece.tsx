import type { Letter } from '#room/core/pinnedRun.ts'
import { PIN_LINES } from './pinLine.ts'

/** A piece of a pinned run's line, for a legend. */
export function PinPiece({ letter }: { readonly letter: Letter }) {
  const { color, dash } = PIN_LINES[letter]
  return (
    <svg width="24" height="8" viewBox="0 0 24 8" aria-hidden="true">
      <path
        d="M0 4h24"
        fill="none"
        stroke={`var(${color})`}
        strokeWidth="1.5"
        strokeDasharray={dash.join(' ') || undefined}
      />
    </svg>
  )
}

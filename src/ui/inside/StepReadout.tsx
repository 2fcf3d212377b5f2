import { memo } from 'react'
import type { Inside } from '#room/core/inside.ts'
import type { State } from '#room/store/state.ts'
import { formatPrediction } from '#room/ui/common/formatNumber.ts'
import { useTally } from '#room/ui/common/tally.ts'
import { heldAt, indexOf, trueSums } from './stepFacts.ts'
import styles from './StepReadout.module.css'
import { useInsideMessages } from './useInsideMessages.ts'

type Words = ReturnType<typeof useInsideMessages>

const chosenStep = (state: State) => state.inside.step

/** What happens at the chosen step, in words. */
export const StepReadout = memo(function StepReadout({ inside }: { readonly inside: Inside }) {
  const words = useInsideMessages()
  const step = useTally(chosenStep)
  if (inside.cells.length === 0) return null
  const at = indexOf(step, inside.cells.length)
  const sum = trueSums(inside.cells)[at] ?? 0
  return (
    <div className={styles['readout']}>
      <p>
        <b>{titleOf(inside, at, words)}</b>
      </p>
      <p>{heldText(inside, at, words)}</p>
      <p>{words.soFar(formatPrediction(inside.counts[at] ?? NaN), sum)}</p>
    </div>
  )
})

function titleOf({ cells, masked }: Inside, at: number, words: Words): string {
  const cell = cells[at] ?? 0
  const skipped = masked[at] === 1
  if (cell >= 0) return skipped ? words.stepBitMasked(at + 1, cell) : words.stepBit(at + 1, cell)
  return skipped ? words.stepMasked(at + 1) : words.stepRead(at + 1)
}

function heldText(inside: Inside, at: number, words: Words): string | null {
  const held = heldAt(inside, at)
  if (held === null) return null
  if (!held.same) return words.heldNot
  return held.from < 0 ? words.heldFromStart : words.heldFrom(held.from + 1)
}

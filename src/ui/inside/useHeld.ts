import { useState } from 'react'
import carry from './carry.module.css'
import { maskedStretches, type Stretch } from './stepFacts.ts'

interface Held {
  /** The stretches of masked steps; the same array as before, where they are where they were. */
  readonly stretches: readonly Stretch[]
  /** The class that draws what is held across them. */
  readonly carried: string | undefined
}

/**
 * What is held is drawn across its steps once whenever these are others (the padding has changed, or the mask) or the
 * chosen step `at` has come among them. Another epoch holds another value at the same steps, and draws nothing anew.
 */
export function useHeld(masked: Uint8Array, at: number): Held {
  const found = maskedStretches(masked)
  const among = found.findIndex(({ from, to }) => from <= at && at < to)
  const [last, setLast] = useState({ stretches: found, among, times: 0 })
  const moved = keyOf(found) !== keyOf(last.stretches)
  if (moved || among !== last.among) {
    setLast({
      stretches: moved ? found : last.stretches,
      among,
      times: moved || among >= 0 ? last.times + 1 : last.times,
    })
  }
  const { stretches, times } = last
  if (times === 0) return { stretches, carried: undefined }
  return { stretches, carried: times % 2 === 1 ? carry['odd'] : carry['even'] }
}

const keyOf = (stretches: readonly Stretch[]): string =>
  stretches.map(({ from, to }) => `${from}–${to}`).join()

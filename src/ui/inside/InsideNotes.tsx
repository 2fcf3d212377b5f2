import type { Inside } from '#room/core/inside.ts'
import { formatPrediction } from '#room/ui/common/formatNumber.ts'
import { formatDrift } from '#room/ui/proof/formatDrift.ts'
import styles from './InsideNotes.module.css'
import { Legend } from './Legend.tsx'
import { useInsideMessages } from './useInsideMessages.ts'

/** What the shades mean, and how near the step-by-step pass comes to the prediction. */
export function InsideNotes({ inside }: { readonly inside: Inside }) {
  const words = useInsideMessages()
  const last = inside.counts.at(-1)
  return (
    <>
      <Legend />
      {last !== undefined && (
        <div className={styles['check']}>
          <p>
            {words.epoch(inside.epoch)}
            {' · '}
            {words.agrees(
              formatPrediction(last),
              formatPrediction(inside.prediction),
              formatDrift(Math.abs(last - inside.prediction)),
            )}
          </p>
          <p>{words.explain}</p>
        </div>
      )}
    </>
  )
}

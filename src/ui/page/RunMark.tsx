import type { Variant } from '#room/core/variants.ts'
import type { Run } from '#room/store/run.ts'
import { useTally } from '#room/ui/common/tally.ts'
import type { Messages } from '#room/ui/messages/en/index.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './RunMark.module.css'

interface Mark {
  readonly icon: string
  readonly short: string
  readonly long: string
}

const ICONS = {
  paused: 'M3 2v8M9 2v8',
  finished: 'M1.5 6.5 4.5 9.5 10.5 2.5',
  stopped: 'M2 2l8 8M10 2l-8 8',
}

function markOf({ phase, history, settings }: Run, words: Messages['page']): Mark | null {
  const epoch = history.length
  const { epochs } = settings
  switch (phase.kind) {
    case 'paused':
      return {
        icon: ICONS.paused,
        short: words.markPaused(epoch),
        long: phase.left ? words.tabLeft(epoch, epochs) : words.tabPaused(epoch, epochs),
      }
    case 'finished':
      return {
        icon: ICONS.finished,
        short: words.markFinished,
        long: words.tabFinished(epoch),
      }
    case 'diverged':
      return {
        icon: ICONS.stopped,
        short: words.markStopped(phase.epoch),
        long: words.tabStopped(phase.epoch),
      }
    case 'loading':
    case 'untrained':
    case 'running':
    case 'refused':
      return null
  }
}

/** How far the run behind another tab is: a short word to see, a whole sentence to hear. */
export function RunMark({ variant }: { readonly variant: Variant }) {
  const run = useTally((state) => state.runs[variant])
  const mark = markOf(run, useMessages().page)
  if (mark === null) return null
  return (
    <span className={styles['mark']}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={mark.icon} />
      </svg>
      <span className={styles['short']} aria-hidden="true">
        {mark.short}
      </span>
      <span className="vh">{mark.long}</span>
    </span>
  )
}

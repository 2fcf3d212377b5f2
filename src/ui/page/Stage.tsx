import { useState } from 'react'
import { currentRun } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { useTally } from '#room/ui/common/tally.ts'
import { useWidth, type Width } from '#room/ui/common/useWidth.ts'
import { SettingsPanel } from '#room/ui/settings/SettingsPanel.tsx'
import { TrainPanel } from '#room/ui/train/TrainPanel.tsx'
import { TryPanel } from '#room/ui/tryit/TryPanel.tsx'
import styles from './Stage.module.css'

const PARTS = {
  settings: <SettingsPanel />,
  train: <TrainPanel />,
  try: <TryPanel />,
} as const

type Part = keyof typeof PARTS

function order(width: Width, trained: boolean): readonly Part[] {
  if (width === 'wide') return ['settings', 'train', 'try']
  if (width === 'medium' || trained) return ['try', 'train', 'settings']
  return ['train', 'try', 'settings']
}

const hasFinished = (state: State): boolean => currentRun(state).phase.kind === 'finished'

/** Settings, training and the sequence: in the DOM in the order in which they are seen, by keys, so that none starts anew. */
export function Stage() {
  const width = useWidth()
  const finished = useTally(hasFinished)
  // On a phone the sequence goes first once there is something to try, and then stays there:
  // while it trains, no button may move from under the finger.
  const [trained, setTrained] = useState(finished)
  if (finished && !trained) setTrained(true)
  return (
    <div className={styles['stage']}>
      {order(width, trained).map((part) => (
        <div key={part} id={part} className={`${styles['part']} ${styles[part]}`}>
          {PARTS[part]}
        </div>
      ))}
    </div>
  )
}

import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { currentRun } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { useTally } from '#room/ui/common/tally.ts'
import { useWidth } from '#room/ui/common/useWidth.ts'
import { SettingsPanel } from '#room/ui/settings/SettingsPanel.tsx'
import { TrainPanel } from '#room/ui/train/TrainPanel.tsx'
import { TryPanel } from '#room/ui/tryit/TryPanel.tsx'
import { columnsOf, type StagePart, stageOrder } from './stageOrder.ts'
import styles from './Stage.module.css'

const PANELS: Readonly<Record<StagePart, ReactNode>> = {
  settings: <SettingsPanel />,
  train: <TrainPanel />,
  try: <TryPanel />,
}

const hasFinished = (state: State): boolean => currentRun(state).phase.kind === 'finished'

/** Settings, training and the sequence: in the DOM in the order in which they are seen, by keys, so that none starts anew. */
export function Stage() {
  const width = useWidth()
  const finished = useTally(hasFinished)
  // Once the sequence is first it stays there: while it trains again, no button may move from under the finger.
  const [trained, setTrained] = useState(finished)
  if (finished && !trained) setTrained(true)
  const hidden = useTally((state) => state.hidden)
  const parts = stageOrder(width, trained).filter((part) => !hidden.includes(part))
  useFocusInSight(parts.join())
  if (parts.length === 0) return null
  return (
    <div className={`${styles['stage']} ${styles[columnsOf(parts)] ?? ''}`}>
      {parts.map((part) => (
        <div key={part} id={part} className={`${styles['part']} ${styles[part] ?? ''}`}>
          {PANELS[part]}
        </div>
      ))}
    </div>
  )
}

/** Whoever goes by keys keeps sight of the focus when the part that has it moves. */
function useFocusInSight(order: string): void {
  const last = useRef(order)
  useLayoutEffect(() => {
    if (last.current === order) return
    last.current = order
    const { activeElement } = document
    if (activeElement?.matches(':focus-visible')) activeElement.scrollIntoView({ block: 'nearest' })
  }, [order])
}

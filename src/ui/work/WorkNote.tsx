import { useState } from 'react'
import type { EpochWork } from '#room/core/results.ts'
import { latestWork } from '#room/store/selectors.ts'
import { Disclosure } from '#room/ui/common/Disclosure.tsx'
import { formatInteger } from '#room/ui/common/formatNumber.ts'
import { useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { savedPercent } from './effort.ts'
import { TreePicture } from './TreePicture.tsx'
import styles from './WorkNote.module.css'

/** What the prefix tree saved, and why, with a picture of it. Nothing where stock layers do the work. */
export function WorkNote() {
  const { work } = useMessages()
  const done = useTally(latestWork)
  const [open, setOpen] = useState(false)
  if (done === null) return null
  const saved = savedPercent(done)
  if (saved === null) return null
  return (
    <Disclosure summary={work.summary(saved)} open={open} onToggle={setOpen}>
      {open && <Explained done={done} />}
    </Disclosure>
  )
}

function Explained({ done: { tree, matrixRows, paddedRows } }: { readonly done: EpochWork }) {
  const { work } = useMessages()
  const locale = useTally((state) => state.locale)
  const text = (count: number) => formatInteger(count, locale)
  return (
    <div className={styles['note']}>
      <p>{work.why}</p>
      <figure aria-label={work.figureLabel}>
        <TreePicture tree={tree} name={work.figureLabel} />
        <figcaption className="hint">{work.caption(text(tree.rows), text(tree.states))}</figcaption>
      </figure>
      <p>{work.counted(text(matrixRows), text(paddedRows))}</p>
      <p className="hint">{work.limits}</p>
    </div>
  )
}

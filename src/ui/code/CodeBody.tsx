import { useId, useMemo, useRef, useState } from 'react'
import { codeFile, codeFor, type Dialect } from '#room/core/code/codeFor.ts'
import { savedName } from '#room/core/files/savedName.ts'
import type { Answer } from '#room/core/results.ts'
import { currentRun, startsFrom } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { Scroll } from '#room/ui/common/Scroll.tsx'
import { useTally } from '#room/ui/common/tally.ts'
import styles from './CodeBody.module.css'
import { CodeButtons } from './CodeButtons.tsx'
import { DialectTabs } from './DialectTabs.tsx'
import { useCodeMessages } from './useCodeMessages.ts'

const runSettings = (state: State) => currentRun(state).settings

/** The .npz that the run began with; where it was a model of TensorFlow.js, what the page itself would have saved. */
function loadedNpz(state: State): string | null {
  const run = currentRun(state)
  const given = startsFrom(run)
  if (given === null || given.file.endsWith('.npz')) return given?.file ?? null
  return savedName(state.variant, run.settings.units, 0, 'weights.npz')
}

/** The script for the run and the answer that are shown, in one of the dialects. */
export function CodeBody({ answer }: { readonly answer: Answer }) {
  const code = useCodeMessages()
  const [dialect, setDialect] = useState<Dialect>('keras3')
  const variant = useTally((state) => state.variant)
  const settings = useTally(runSettings)
  const weightsFile = useTally(loadedNpz)
  const text = useMemo(
    () => codeFor(dialect, { variant, settings, answer, weightsFile }),
    [dialect, variant, settings, answer, weightsFile],
  )
  const pre = useRef<HTMLPreElement>(null)
  const id = useId()
  return (
    <div className={styles['code']}>
      <div className={styles['head']}>
        <DialectTabs id={id} chosen={dialect} onChoose={setDialect} />
        <CodeButtons text={text} file={codeFile(dialect)} shown={pre} />
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        className={styles['panel']}
        aria-labelledby={`${id}-${dialect}`}
      >
        <p className={styles['note']}>{code.notes[dialect]}</p>
        <Scroll name={code.script} className={styles['scroll']}>
          <pre ref={pre} lang="en" translate="no">
            {text}
          </pre>
        </Scroll>
      </div>
    </div>
  )
}

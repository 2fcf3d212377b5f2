import { useId, useRef, useState } from 'react'
import type { FileProblem } from '#room/core/files/fileProblem.ts'
import { MOST_FILE_BYTES, readWeights } from '#room/core/files/readWeights.ts'
import type { Settings } from '#room/core/settings.ts'
import { checkedFields, currentRun, loadBlock } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { type Chosen, readFiles } from './readFiles.ts'
import { LoadProblem } from './LoadProblem.tsx'
import styles from './LoadWeights.module.css'
import { useTakealongMessages } from './useTakealongMessages.ts'

/** What came of the files that were chosen last. */
type Outcome =
  | { readonly kind: 'reading' }
  | { readonly kind: 'unreadable'; readonly file: string }
  | { readonly kind: 'refused'; readonly problem: FileProblem; readonly chosen: Chosen }

const givenFile = (state: State) => currentRun(state).given?.file ?? null
const settingsOf = (state: State) => checkedFields(state).settings

const NOTHING: Chosen = { name: '', files: [] }

/** Begins a run with weights from a file, or says why it cannot. */
export function LoadWeights() {
  const words = useTakealongMessages()
  const { settings: labels } = useMessages()
  const dispatch = useDispatch()
  const variant = useTally((state) => state.variant)
  const settings = useTally(settingsOf)
  const blocked = useTally(loadBlock)
  const loaded = useTally(givenFile)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()

  const load = (chosen: Chosen, wanted: Settings) => {
    const read = readWeights(chosen.files, variant, wanted)
    if ('problem' in read) {
      setOutcome({ kind: 'refused', problem: read.problem, chosen })
      return
    }
    dispatch({ type: 'load-weights', given: { file: chosen.name, weights: read.weights } })
    setOutcome(null)
  }
  const choose = async (list: readonly File[]) => {
    const [first] = list
    if (first === undefined) return
    const large = list.find(({ size }) => size > MOST_FILE_BYTES)
    if (large) {
      const problem = { code: 'too-large', file: large.name, mostBytes: MOST_FILE_BYTES } as const
      setOutcome({ kind: 'refused', problem, chosen: NOTHING })
      return
    }
    setOutcome({ kind: 'reading' })
    const chosen = await readFiles(list)
    if (chosen === null) setOutcome({ kind: 'unreadable', file: first.name })
    else load(chosen, settings)
  }
  const hint =
    blocked === null
      ? words.loadHint
      : blocked === 'series'
        ? words.blockedBySeries
        : words.blocked(labels.labels[blocked])
  return (
    <div className={styles['load']}>
      <div className={styles['ask']}>
        <Button
          ref={button}
          disabled={blocked !== null}
          aria-describedby={id}
          onClick={() => input.current?.click()}
        >
          {words.load}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept=".npz,.zip,.json,.bin"
          onChange={({ currentTarget }) => {
            const list = [...(currentTarget.files ?? [])]
            // The same file can be chosen again, once it was mended.
            currentTarget.value = ''
            void choose(list)
          }}
        />
        <p id={id}>{hint}</p>
      </div>
      <output className="hint">
        {outcome?.kind === 'reading' && words.reading}
        {outcome === null && loaded !== null && words.loaded(loaded)}
      </output>
      {(outcome?.kind === 'refused' || outcome?.kind === 'unreadable') && (
        <LoadProblem
          problem={outcome.kind === 'refused' ? outcome.problem : { unreadable: outcome.file }}
          onSet={(name, value) => {
            if (outcome.kind !== 'refused') return
            dispatch({ type: 'edit-field', name, text: String(value) })
            load(outcome.chosen, { ...settings, [name]: value })
            button.current?.focus()
          }}
          onDismiss={() => {
            setOutcome(null)
            button.current?.focus()
          }}
        />
      )}
    </div>
  )
}

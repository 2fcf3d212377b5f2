import { useId, useState, type ReactNode } from 'react'
import { dataCsv, lossesCsv } from '#room/core/files/csv.ts'
import { writeNpz } from '#room/core/files/npz.ts'
import { dataName, savedName, type Saved } from '#room/core/files/savedName.ts'
import { writeTfjsModel } from '#room/core/files/tfjsModel.ts'
import { currentRun } from '#room/store/selectors.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { download } from '#room/ui/common/download.ts'
import { useTally } from '#room/ui/common/tally.ts'
import styles from './SaveFiles.module.css'
import { useTakealongMessages } from './useTakealongMessages.ts'

const NUMPY = 'model.set_weights([saved[name] for name in saved.files])'
const TFJS = "await tf.loadLayersModel('model.json')"

/** The buttons that save, each with what its file is for. */
export function SaveFiles() {
  const words = useTakealongMessages()
  const variant = useTally((state) => state.variant)
  const { checkpoint, dataset, history, settings } = useTally(currentRun)
  const [saved, setSaved] = useState('')
  const keep = (content: string | Uint8Array<ArrayBuffer>, file: string) => {
    download(content, file)
    setSaved(file)
  }
  const nameOf = (epoch: number, what: Saved) => savedName(variant, settings.units, epoch, what)
  const noWeights = checkpoint === null ? words.notYet : null
  const noData = dataset === null ? words.notYet : null
  return (
    <div className={styles['save']}>
      <p className={styles['now']}>
        {checkpoint === null ? words.notYet : words.asOf(checkpoint.epoch, settings.epochs)}
      </p>
      <SaveFile
        label={words.weights}
        hint={words.weightsHint}
        code={`saved = np.load('${nameOf(checkpoint?.epoch ?? 0, 'weights.npz')}')\n${NUMPY}`}
        off={noWeights}
        onSave={() => {
          if (checkpoint === null) return
          const { epoch, weights } = checkpoint
          keep(writeNpz(variant, weights), nameOf(epoch, 'weights.npz'))
        }}
      />
      <SaveFile
        label={words.tfjs}
        hint={words.tfjsHint}
        code={TFJS}
        off={noWeights}
        onSave={() => {
          if (checkpoint === null) return
          const { epoch, weights } = checkpoint
          keep(writeTfjsModel(variant, settings, weights), nameOf(epoch, 'tfjs.zip'))
        }}
      />
      <SaveFile
        label={words.losses}
        hint={words.lossesHint}
        off={history.length === 0 ? words.noEpoch : null}
        onSave={() => keep(lossesCsv(history), nameOf(history.length, 'losses.csv'))}
      />
      <SaveFile
        label={words.data}
        hint={words.dataHint}
        off={noData}
        onSave={() => {
          if (dataset !== null) keep(dataCsv(dataset), dataName(variant, settings.seed))
        }}
      />
      <output className={`hint ${styles['saved']}`}>{saved !== '' && words.saved(saved)}</output>
    </div>
  )
}

interface SaveFileProps {
  readonly label: string
  readonly hint: ReactNode
  /** What reads the file elsewhere. */
  readonly code?: string
  /** Why there is nothing to save; null where there is. */
  readonly off: string | null
  readonly onSave: () => void
}

function SaveFile({ label, hint, code, off, onSave }: SaveFileProps) {
  const id = useId()
  return (
    <div className={styles['file']}>
      <Button disabled={off !== null} aria-describedby={id} onClick={onSave}>
        {label}
      </Button>
      <p id={id}>
        {off ?? hint}
        {off === null && code !== undefined && (
          <code lang="en" translate="no">
            {code}
          </code>
        )}
      </p>
    </div>
  )
}

import { drawsInSoftware } from '#room/core/device.ts'
import { trainBeginsAnew } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { focusField } from '#room/ui/common/focusField.ts'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './SoftwareNote.module.css'

const isSoftware = ({ engine }: State) => engine.kind === 'ready' && drawsInSoftware(engine.device)
const isSwitched = ({ fields }: State) => fields.backend === 'wasm'

/** Where WebGL has no GPU, WASM is the faster one; the page says so and leaves the choice to whoever reads it. */
export function SoftwareNote() {
  const { work } = useMessages()
  const dispatch = useDispatch()
  const software = useTally(isSoftware)
  const switched = useTally(isSwitched)
  const finished = useTally(trainBeginsAnew)
  if (!software) return null
  const change = () => {
    dispatch({ type: 'edit-field', name: 'backend', text: 'wasm' })
    focusField('backend')
  }
  return (
    <p className={styles['note']}>
      <span>{switched ? work.switched(finished) : work.softwareGpu}</span>
      {!switched && <Button onClick={change}>{work.switchToWasm}</Button>}
    </p>
  )
}

import type { State } from '#room/store/state.ts'
import type { PinLoss } from '#room/store/compare.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { Notice } from '#room/ui/common/Notice.tsx'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { PIN_ID } from './PinButton.tsx'
import { useCompareMessages } from './useCompareMessages.ts'

const LOSSES: readonly PinLoss[] = ['broken', 'other-version', 'no-room', 'store']

const lostRuns = (state: State) => state.compare.lost
const notKeptBecause = ({ compare: { notKept, pins } }: State) =>
  pins.length === 0 ? null : notKept

/** What the browser's storage could not give back, or does not keep. */
export function KeepingNotes() {
  const compare = useCompareMessages()
  const dispatch = useDispatch()
  const lost = useTally(lostRuns)
  const notKept = useTally(notKeptBecause)
  const removes = lost.includes('broken') || lost.includes('other-version')
  return (
    <>
      {lost.length > 0 && (
        <Notice
          kind="alert"
          title={compare.lostTitle}
          action={
            <Button
              onClick={() => {
                dispatch({ type: 'forget-lost' })
                document.getElementById(PIN_ID)?.focus()
              }}
            >
              {removes ? compare.forget : compare.dismiss}
            </Button>
          }
        >
          {LOSSES.filter((loss) => lost.includes(loss)).map((loss) => (
            <p key={loss}>{compare.lost[loss](lost.filter((one) => one === loss).length)}</p>
          ))}
          {!lost.includes('store') && <p>{compare.lostRest}</p>}
        </Notice>
      )}
      {notKept !== null && (
        <Notice kind="alert" title={compare.notKeptTitle}>
          {compare.notKept[notKept]}
        </Notice>
      )}
    </>
  )
}

import { type MouseEvent, useState } from 'react'
import { currentRun } from '#room/store/selectors.ts'
import type { Notice as Told, State } from '#room/store/state.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { Notice } from '#room/ui/common/Notice.tsx'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { LazyNewerPage } from '#room/ui/offline/LazyOffline.tsx'
import styles from './Notices.module.css'
import { tabId } from './VariantTabs.tsx'

const PLACE_ID = 'notices'

/** What has happened that nobody asked for, until it is dismissed. */
export function Notices() {
  const notices = useTally((state) => state.notices)
  return (
    <div className={styles['notices']} id={PLACE_ID}>
      {notices.map((notice, index) => (
        // By what it tells, not by its place: dismissing one must not read the others out again.
        <OneNotice key={notice.kind} notice={notice} index={index} />
      ))}
      <FallbackNote />
      <NoFusedNote />
    </div>
  )
}

/**
 * The button of a notice takes its notice away, and must not leave whoever pressed it nowhere: the focus goes to the
 * next notice, else to the tab that comes after them.
 */
function useButtonThatGoes(): (act: () => void) => (press: MouseEvent<HTMLElement>) => void {
  const variant = useTally((state) => state.variant)
  return (act) =>
    ({ currentTarget }) => {
      const place = document.getElementById(PLACE_ID)
      const buttons: HTMLElement[] = [...(place?.querySelectorAll('button') ?? [])]
      const here = buttons.indexOf(currentTarget)
      const next = buttons[here + 1] ?? buttons[here - 1] ?? document.getElementById(tabId(variant))
      act()
      next?.focus()
    }
}

interface OneNoticeProps {
  readonly notice: Told
  readonly index: number
}

function OneNotice({ notice, index }: OneNoticeProps) {
  const { notices } = useMessages()
  const dispatch = useDispatch()
  const going = useButtonThatGoes()
  const dismiss = (
    <Button onClick={going(() => dispatch({ type: 'dismiss', index }))}>{notices.dismiss}</Button>
  )
  switch (notice.kind) {
    case 'bad-address': {
      const told = notice.problems.map((problem) => notices.badAddress(problem))
      const [only, ...more] = told
      if (only !== undefined && more.length === 0) {
        return (
          <Notice kind="alert" title={only.title} action={dismiss}>
            {only.why}
          </Notice>
        )
      }
      return (
        <Notice kind="alert" title={notices.badAddresses(told.length)} action={dismiss}>
          <ul className={styles['list']}>
            {told.map(({ title, why }) => (
              <li key={title}>
                {title} {why}
              </li>
            ))}
          </ul>
        </Notice>
      )
    }
    case 'unknown-keys': {
      const { title, why } = notices.unknownKeys(notice.parts)
      return (
        <Notice kind="note" title={title} action={dismiss}>
          {why}
        </Notice>
      )
    }
    case 'context-lost':
    case 'worker-lost': {
      const tell = notice.kind === 'context-lost' ? notices.contextLost : notices.workerLost
      const { title, why } = tell(notice.epoch)
      return (
        <Notice kind="alert" title={title} action={dismiss}>
          {why}
          {notice.kind === 'worker-lost' && <Loss {...notice} />}
        </Notice>
      )
    }
    case 'newer-page':
      return <LazyNewerPage dismiss={dismiss} />
    case 'lesson-missing': {
      const { title, why } = notices.lessonMissing
      const { step } = notice
      const again = (
        <Button onClick={going(() => dispatch({ type: 'lesson-step', step }))}>
          {notices.lessonAgain}
        </Button>
      )
      return (
        <Notice kind="alert" title={title} action={again}>
          {why}
        </Notice>
      )
    }
    case 'engine-failed': {
      const { title, why } = notices.engineFailed
      const restart = (
        <Button onClick={going(() => dispatch({ type: 'restart-engine' }))}>
          {notices.restartEngine}
        </Button>
      )
      return (
        <Notice kind="alert" title={title} action={restart}>
          {why}
          <Loss {...notice} />
        </Notice>
      )
    }
  }
}

type LossProps = Pick<Extract<Told, { kind: 'engine-failed' }>, 'cause' | 'detail'>

/** What became of the engine, and what was thrown, for whoever reports it. */
function Loss({ cause, detail }: LossProps) {
  const { notices } = useMessages()
  return (
    <span className={styles['detail']}>
      {notices.losses[cause]} {detail !== null && <code>{detail}</code>}
    </span>
  )
}

const device = ({ engine }: State) => (engine.kind === 'ready' ? engine.device : null)
const wantsFused = (state: State) => currentRun(state).settings.kernels === 'fused'

/** Another backend than the one that was asked for does the work. */
function FallbackNote() {
  const { notices } = useMessages()
  const here = useTally(device)
  const told = here?.fallback ? notices.fallback(here.fallback, here.backend) : null
  return <DeviceNote reason={here?.fallback ?? null} told={told} />
}

/** Stock layers do the work of the fused kernels. */
function NoFusedNote() {
  const { notices } = useMessages()
  const wanted = useTally(wantsFused)
  const noFused = useTally(device)?.noFused ?? null
  const reason = wanted ? noFused : null
  return <DeviceNote reason={reason} told={reason && notices.noFused(reason)} />
}

interface DeviceNoteProps {
  readonly reason: string | null
  readonly told: { readonly title: string; readonly why: string } | null
}

/** Good to know about this device; once it is dismissed, only for another reason again. */
function DeviceNote({ reason, told }: DeviceNoteProps) {
  const { notices } = useMessages()
  const going = useButtonThatGoes()
  const [dismissed, setDismissed] = useState<string | null>(null)
  if (told === null || reason === dismissed) return null
  const dismiss = <Button onClick={going(() => setDismissed(reason))}>{notices.dismiss}</Button>
  return (
    <Notice kind="note" title={told.title} action={dismiss}>
      {told.why}
    </Notice>
  )
}

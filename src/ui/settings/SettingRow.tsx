import { useRef } from 'react'
import type { SettingName } from '#room/core/settings.ts'
import { changedSettings, checkedFields } from '#room/store/selectors.ts'
import { Tip } from '#room/ui/common/Tip.tsx'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { useTip } from '#room/ui/common/useTip.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { BackButton } from './BackButton.tsx'
import { Control } from './Control.tsx'
import styles from './SettingRow.module.css'

/** One setting: its name, which explains it, its control, the way back, and what is wrong with it. */
export function SettingRow({ name }: { readonly name: SettingName }) {
  const { settings } = useMessages()
  const dispatch = useDispatch()
  const text = useTally((state) => state.fields[name])
  const problem = useTally((state) => checkedFields(state).problems[name])
  const changed = useTally((state) => changedSettings(state).includes(name))

  const label = useRef<HTMLLabelElement>(null)
  const explanation = useRef<HTMLSpanElement>(null)
  const { show, hide } = useTip(label, explanation)
  const tipId = `${name}-tip`
  const sayId = `${name}-say`
  const commit = () => dispatch({ type: 'commit-field' })
  return (
    <div className={styles['row']} data-changed={changed || undefined}>
      <label ref={label} id={`${name}-label`} htmlFor={name}>
        <span>{settings.labels[name]}</span>
      </label>
      <Tip ref={explanation} id={tipId}>
        {settings.tips[name]}
      </Tip>
      <span className={styles['control']}>
        {changed && <BackButton name={name} />}
        <Control
          id={name}
          name={name}
          text={text}
          invalid={problem !== undefined}
          describedBy={problem ? `${sayId} ${tipId}` : tipId}
          onEdit={(edited) => {
            hide()
            dispatch({ type: 'edit-field', name, text: edited })
          }}
          onCommit={commit}
          onArrive={show}
          onLeave={() => {
            hide()
            commit()
          }}
        />
      </span>
      {problem && (
        <p className={styles['say']} id={sayId}>
          {settings.problem(problem)}
        </p>
      )}
    </div>
  )
}

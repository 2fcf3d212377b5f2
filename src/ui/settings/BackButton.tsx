import { ARTICLE_SETTINGS, type SettingName } from '#room/core/settings.ts'
import { focusField } from '#room/ui/common/focusField.ts'
import { useDispatch } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './BackButton.module.css'

/** Puts one setting back to the article's value, which it names. */
export function BackButton({ name }: { readonly name: SettingName }) {
  const { settings } = useMessages()
  const dispatch = useDispatch()
  const value = settings.shown(ARTICLE_SETTINGS[name])
  const back = () => {
    dispatch({ type: 'article-value', name })
    focusField(name)
  }
  return (
    <button
      type="button"
      className={styles['back']}
      aria-label={settings.backTo(value)}
      aria-describedby={`${name}-label`}
      onClick={back}
    >
      {value}
    </button>
  )
}

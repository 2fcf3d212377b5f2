import { describe, type SettingGroup, type SettingName } from '#room/core/settings.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'

interface SettingChoiceProps {
  readonly id: string
  readonly names: readonly SettingName[]
  readonly chosen: SettingName
  readonly onChoose: (name: SettingName) => void
}

/** One of the settings, by groups as in the panel "Settings". */
export function SettingChoice({ id, names, chosen, onChoose }: SettingChoiceProps) {
  const { settings } = useMessages()
  const groups = Object.keys(settings.groups) as SettingGroup[]
  const choose = (value: string) => {
    const name = names.find((one) => one === value)
    if (name !== undefined) onChoose(name)
  }
  return (
    <select id={id} value={chosen} onChange={({ target }) => choose(target.value)}>
      {groups.map((group) => (
        <optgroup key={group} label={settings.groups[group]}>
          {names
            .filter((name) => describe(name).group === group)
            .map((name) => (
              <option key={name} value={name}>
                {settings.labels[name]}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  )
}

import { useState } from 'react'
import {
  appliesTo,
  describe,
  SETTING_NAMES,
  type SettingGroup,
  type SettingName,
} from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import { changedSettings } from '#room/store/selectors.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { Disclosure } from '#room/ui/common/Disclosure.tsx'
import { PanelHead } from '#room/ui/common/PanelHead.tsx'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { useWidth } from '#room/ui/common/useWidth.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { ChangesNote } from './ChangesNote.tsx'
import { MaskedBitNote } from './MaskedBitNote.tsx'
import { SettingRow } from './SettingRow.tsx'
import styles from './SettingsPanel.module.css'

const GROUPS: readonly SettingGroup[] = ['data', 'model', 'training', 'engine']

const namesOf = (variant: Variant): SettingName[] =>
  SETTING_NAMES.filter((name) => appliesTo(name, variant))

/** All settings of the variant, in the article's order. On a narrow screen they are folded away. */
export function SettingsPanel() {
  const { settings } = useMessages()
  const dispatch = useDispatch()
  const variant = useTally((state) => state.variant)
  const narrow = useWidth() === 'narrow'
  const [unfolded, setUnfolded] = useState(false)
  const names = namesOf(variant)
  return (
    <section className={styles['settings']} aria-labelledby="settings-title">
      <PanelHead id="settings-title" title={settings.title}>
        <Button kind="bare" onClick={() => dispatch({ type: 'article-values' })}>
          {settings.allAsArticle}
        </Button>
      </PanelHead>
      {/* Always the same element, so that no field is lost when the window is made narrow. */}
      <Disclosure
        summary={<FoldSummary of={names.length} />}
        open={!narrow || unfolded}
        onToggle={(open) => narrow && setUnfolded(open)}
      >
        <div className={styles['groups']}>
          {GROUPS.map((group) => (
            <fieldset key={group}>
              <legend>{settings.groups[group]}</legend>
              {names
                .filter((name) => describe(name).group === group)
                .map((name) => (
                  <SettingRow key={name} name={name} />
                ))}
              {group === 'model' && appliesTo('maskValue', variant) && <MaskedBitNote />}
            </fieldset>
          ))}
        </div>
        <ChangesNote />
      </Disclosure>
    </section>
  )
}

// More names than these do not fit on a line of a phone.
const NAMED = 3

function FoldSummary({ of: all }: { readonly of: number }) {
  const { settings } = useMessages()
  const changed = useTally(changedSettings)
  const fields = useTally((state) => state.fields)
  const named = changed.slice(0, NAMED).map((name) => {
    const label = settings.labels[name]
    return describe(name).kind === 'switch'
      ? settings.switched(label, fields[name] === 'true')
      : `${label} ${settings.shown(fields[name])}`
  })
  return settings.fold(changed.length, all, named)
}

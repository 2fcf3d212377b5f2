import type { SettingName } from '#room/core/settings.ts'

/** The id of the button that trains. */
export const TRAIN_ID = 'train-button'

/**
 * For a button that sets something and is gone then: who pressed it stands by the field that was set; where that is
 * folded away, or left out by the link, at the button that trains.
 */
export function focusField(name: SettingName): void {
  const field = document.getElementById(name)
  field?.focus()
  // What cannot be seen takes no focus.
  if (document.activeElement !== field) document.getElementById(TRAIN_ID)?.focus()
}

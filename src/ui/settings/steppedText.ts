import { readField } from '#room/core/readSettings.ts'
import { describe, type SettingName } from '#room/core/settings.ts'

/**
 * What the arrow keys make of a number field's text: one step up (1) or down (-1), within the bounds.
 * Where a setting has no step of its own, it spans decades: then ten times as much, or a tenth.
 * null where the text is no number to step from.
 */
export function steppedText(name: SettingName, text: string, direction: 1 | -1): string | null {
  const setting = describe(name)
  const read = readField(name, text)
  if (setting.kind !== 'number' || !('value' in read)) return null
  const value = Number(read.value)
  const { step, min, max } = setting
  const next = step === 'any' ? value * 10 ** direction : value + step * direction
  // 0.1 + 0.05 is 0.15000000000000002.
  const rounded = Number(next.toPrecision(12))
  return String(Math.min(max, Math.max(min, rounded)))
}

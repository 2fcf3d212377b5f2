import { describe, type SettingName } from '#room/core/settings.ts'
import type { Messages } from '#room/ui/messages/en/index.ts'

/** What values of a setting are right, in words. */
export function rightValues(name: SettingName, { problem }: Messages['settings']): string {
  const setting = describe(name)
  switch (setting.kind) {
    case 'number':
      return problem({ code: 'out-of-range', ...setting })
    case 'choice':
      return problem({ code: 'not-a-choice', values: setting.values })
    case 'switch':
      return problem({ code: 'not-a-choice', values: ['true', 'false'] })
  }
}

import type { GoingSeries } from '#room/store/compare.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { useCompareMessages } from './useCompareMessages.ts'

/** Which value of a series is under way, in words; null where none is. */
export function useValueText(series: GoingSeries | null): string | null {
  const { settings } = useMessages()
  const compare = useCompareMessages()
  const value = series?.runs[series.at]?.[series.name]
  if (series === null || value === undefined) return null
  return compare.valueOf(series.name, settings.shown(value), series.at + 1, series.runs.length)
}

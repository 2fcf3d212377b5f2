import type { Width } from '#room/ui/common/useWidth.ts'

export type StagePart = 'settings' | 'train' | 'try'

/** The stage's parts as they are seen, and so as they stand in the DOM. On a phone, what is to be tried goes first, once there is something. */
export function stageOrder(width: Width, trained: boolean): readonly StagePart[] {
  if (width === 'wide') return ['settings', 'train', 'try']
  if (width === 'medium' || trained) return ['try', 'train', 'settings']
  return ['train', 'try', 'settings']
}

/** The columns that these parts stand in, where some are left out: by what needs the most room. */
export function columnsOf(parts: readonly StagePart[]): 'all' | 'pair' | 'beside' | 'one' {
  if (parts.length < 2) return 'one'
  if (parts.length > 2) return 'all'
  return parts.includes('settings') ? 'beside' : 'pair'
}

import type { Width } from '#room/ui/common/useWidth.ts'

export type StagePart = 'settings' | 'train' | 'try'

/** The stage's parts as they are seen, and so as they stand in the DOM. On a phone, what is to be tried goes first, once there is something. */
export function stageOrder(width: Width, trained: boolean): readonly StagePart[] {
  if (width === 'wide') return ['settings', 'train', 'try']
  if (width === 'medium' || trained) return ['try', 'train', 'settings']
  return ['train', 'try', 'settings']
}

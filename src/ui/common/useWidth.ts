import { useMedia } from './useMedia.ts'

export type Width = 'wide' | 'medium' | 'narrow'

/** Which of the three layouts is shown; the breakpoints are those of the style sheets. */
export function useWidth(): Width {
  const wide = useMedia('(min-width: 1180px)')
  const narrow = useMedia('(max-width: 719px)')
  if (wide) return 'wide'
  return narrow ? 'narrow' : 'medium'
}

import { useSyncExternalStore } from 'react'

export type Width = 'wide' | 'medium' | 'narrow'

const WIDE = '(min-width: 1180px)'
const NARROW = '(max-width: 719px)'

function subscribe(listener: () => void): () => void {
  const queries = [matchMedia(WIDE), matchMedia(NARROW)]
  for (const query of queries) query.addEventListener('change', listener)
  return () => {
    for (const query of queries) query.removeEventListener('change', listener)
  }
}

function width(): Width {
  if (matchMedia(WIDE).matches) return 'wide'
  return matchMedia(NARROW).matches ? 'narrow' : 'medium'
}

/** Which of the three layouts is shown; the breakpoints are those of the style sheets. */
export function useWidth(): Width {
  return useSyncExternalStore(subscribe, width)
}

const DARK = '(prefers-color-scheme: dark)'

/** Calls `listener` when the page's colours change, by the system or by choice. Gives what ends that. */
export function onSchemeChange(listener: () => void): () => void {
  const query = matchMedia(DARK)
  query.addEventListener('change', listener)
  const chosen = new MutationObserver(listener)
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => {
    query.removeEventListener('change', listener)
    chosen.disconnect()
  }
}

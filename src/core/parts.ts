/** The parts of the page that a link can leave out (URL-3), in the order in which they stand there. */
export const PARTS = [
  'variants',
  'settings',
  'train',
  'try',
  'proof',
  'inside',
  'data',
  'model',
  'errors',
  'article',
  'code',
] as const

export type Part = (typeof PARTS)[number]

/** Reads `settings,code`: the parts in the page's order, and the names that are no part's. */
export function readParts(text: string): {
  readonly parts: readonly Part[]
  readonly unknown: readonly string[]
} {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const isPart = (name: string) => PARTS.some((part) => part === name)
  return {
    parts: PARTS.filter((part) => names.includes(part)),
    unknown: names.filter((name) => !isPart(name)),
  }
}

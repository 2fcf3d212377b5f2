/** The three models of the article. */
export const VARIANTS = ['fixed', 'masking', 'embedding'] as const

export type Variant = (typeof VARIANTS)[number]

/** Whether the variant's model skips padded steps. */
export function isMasked(variant: Variant): boolean {
  return variant !== 'fixed'
}

/** The three models of the article. */
export const VARIANTS = ['fixed', 'masking', 'embedding'] as const

export type Variant = (typeof VARIANTS)[number]

/** Something for each of them. */
export function perVariant<Thing>(
  give: (variant: Variant, index: number) => Thing,
): Record<Variant, Thing> {
  return Object.fromEntries(
    VARIANTS.map((variant, index) => [variant, give(variant, index)]),
  ) as Record<Variant, Thing>
}

/** Whether the variant's model skips padded steps. */
export function isMasked(variant: Variant): boolean {
  return variant !== 'fixed'
}

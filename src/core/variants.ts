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

interface VariantFacts {
  /** The model skips padded steps. */
  readonly masked: boolean
  /** Every row has exactly as many steps as the setting says. */
  readonly fixedLength: boolean
  /** Bits are fed as IDs through an Embedding. */
  readonly embedded: boolean
}

/** What sets the variants apart; their own settings name them beside (`only` in settings.ts). */
export const FACTS: Readonly<Record<Variant, VariantFacts>> = {
  fixed: { masked: false, fixedLength: true, embedded: false },
  masking: { masked: true, fixedLength: false, embedded: false },
  embedding: { masked: true, fixedLength: false, embedded: true },
}

/** Whether the variant's model skips padded steps. */
export function isMasked(variant: Variant): boolean {
  return FACTS[variant].masked
}

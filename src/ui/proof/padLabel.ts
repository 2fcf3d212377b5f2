import type { Variant } from '#room/core/variants.ts'
import { formatValue } from '#room/ui/common/formatNumber.ts'
import type { Messages } from '#room/ui/messages/en/index.ts'

/** What padding is for this variant, for the key of the colours. */
export function padLabel(variant: Variant, maskValue: number, proof: Messages['proof']): string {
  switch (variant) {
    case 'embedding':
      return proof.padAsId
    case 'masking':
      return proof.padAs(formatValue(maskValue))
    case 'fixed':
      return proof.padAs('−1')
  }
}

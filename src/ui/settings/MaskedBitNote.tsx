import { maskedBit } from '#room/core/maskedBit.ts'
import { checkedFields } from '#room/store/selectors.ts'
import { Notice } from '#room/ui/common/Notice.tsx'
import { useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'

/** A mask cannot tell padding from a bit of the same value. */
export function MaskedBitNote() {
  const { settings } = useMessages()
  const maskValue = useTally((state) => checkedFields(state).settings.maskValue)
  const bit = maskedBit(maskValue)
  if (bit === null) return null
  return (
    <Notice kind="pad" title={settings.maskedBitTitle(bit)}>
      {settings.maskedBitWhy(bit)}
    </Notice>
  )
}

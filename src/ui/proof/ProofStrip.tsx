import { type Bits, type Padding, padded } from '#room/core/padding.ts'
import { Rule } from '#room/ui/common/Rule.tsx'
import { Strip } from '#room/ui/common/Strip.tsx'
import { useWidth } from '#room/ui/common/useWidth.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './ProofStrip.module.css'

interface ProofStripProps {
  readonly bits: Bits
  readonly padding: Padding
}

/** About how wide the place is, in pixels. */
const ROOM = { wide: 1000, medium: 660, narrow: 320 }
/** Below the first no digit fits a tile, below the second no gap of 2 px. */
const TILES = { digits: 14, large: 8 }

/** The sequence with its padding, and the same in words. */
export function ProofStrip({ bits, padding }: ProofStripProps) {
  const { proof } = useMessages()
  const cells = padded(bits, padding)
  const tile = ROOM[useWidth()] / cells.length
  const [before, after] = proof.brace(bits.length, padding.place)
  return (
    <div className={styles['strip']}>
      <Strip cells={cells} size={tile < TILES.large ? 's' : 'l'} digits={tile >= TILES.digits} />
      <p className={styles['words']}>
        {padding.steps === 0 ? (
          proof.braceNone(bits.length)
        ) : (
          <>
            {before}
            <b>{proof.braceSteps(padding.steps)}</b>
            {after}
          </>
        )}
        {bits === '' && <Rule id="PAD-4" tip={proof.rules['PAD-4']} />}
      </p>
    </div>
  )
}

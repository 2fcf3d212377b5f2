import type { Padding } from '#room/core/padding.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { AgeNote } from './AgeNote.tsx'
import { BitParts, BitVerdict, Claim } from './Claim.tsx'
import styles from './Claim.module.css'
import { type Claims as Numbers, type Held, hold } from './proofView.ts'

interface ClaimsProps {
  readonly claims: Numbers | null
  /** Fixed length: padding read as a 0; null where it is not there. */
  readonly zeros: Held | null
  /** The slider. */
  readonly padding: Padding
  readonly hasMask: boolean
}

/** Three big numbers: without padding, with it, and with it once more in the way that makes the contrast. */
export function Claims({ claims, zeros, padding: slider, hasMask }: ClaimsProps) {
  const { proof } = useMessages()
  const { steps, place } = claims?.padding ?? slider
  const base = claims?.base ?? Number.NaN
  const current = claims === null || claims.age.kind !== 'other'
  // What the bits say of another sequence is no verdict on this one.
  const verdictOn = (held: Held | null | undefined) => (current ? (held ?? null) : null)
  const [with_, without] = hasMask
    ? [claims?.masked ?? null, claims?.unmasked ?? null]
    : [claims?.unmasked ?? null, current ? zeros : null]
  return (
    <dl className={current ? styles['claims'] : `${styles['claims']} ${styles['old']}`}>
      <Claim
        kind="base"
        label={proof.claimNone}
        held={claims && hold(base, base)}
        base={base}
        note={claims && <AgeNote age={claims.age} />}
      >
        <BitParts />
      </Claim>
      <Claim
        kind={hasMask ? 'with' : 'without'}
        label={hasMask ? proof.claimWith(steps) : proof.claimFilled(steps, '−1', place)}
        held={with_}
        base={base}
      >
        <BitVerdict held={verdictOn(with_)} status />
      </Claim>
      <Claim
        kind="without"
        label={hasMask ? proof.claimAway(steps) : proof.claimFilled(steps, '0', place)}
        held={without}
        base={base}
      >
        <BitVerdict held={verdictOn(without)} />
      </Claim>
    </dl>
  )
}

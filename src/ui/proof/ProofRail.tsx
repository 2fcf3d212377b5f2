import { PLACES } from '#room/core/padding.ts'
import { BitKey } from '#room/ui/common/BitKey.tsx'
import { Choice } from '#room/ui/common/Choice.tsx'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import type { Messages } from '#room/ui/messages/en/index.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './ProofRail.module.css'
import type { Claims } from './proofView.ts'

interface ProofRailProps {
  readonly claims: Claims | null
  readonly hasMask: boolean
  /** Whether padding has moved a masked prediction: then no reason is given why it cannot. */
  readonly broken: boolean
  readonly padLabel: string
}

/** What there is to see, why, and where the padding goes. */
export function ProofRail({ claims, hasMask, broken, padLabel }: ProofRailProps) {
  const { proof } = useMessages()
  const dispatch = useDispatch()
  const { place, steps } = useTally((state) => state.padding)
  const current = claims?.age.kind === 'other' ? null : claims
  return (
    <>
      <p className={styles['lead']}>{lead(steps, current, hasMask, proof)}</p>
      {!broken && <p>{hasMask ? masked(current, proof) : proof.whyFixed}</p>}
      <Choice
        label={proof.place}
        value={place}
        options={PLACES.map((value) => ({ value, label: proof.places[value] }))}
        onChange={(value) => dispatch({ type: 'pad-place', place: value })}
      />
      <BitKey padLabel={padLabel} />
    </>
  )
}

function lead(
  steps: number,
  claims: Claims | null,
  hasMask: boolean,
  proof: Messages['proof'],
): string {
  if (steps === 0) return proof.leadNone
  const held = hasMask ? claims?.masked : claims?.unmasked
  if (!held) return proof.leadPending(steps)
  return held.differing === 0
    ? proof.leadIdentical(steps)
    : proof.leadDifferent(steps, held.differing)
}

function masked(claims: Claims | null, proof: Messages['proof']): string {
  // Only where the unmasked prediction rounds to another sum is the count really gone.
  const gone = claims && Math.round(claims.unmasked.value) !== Math.round(claims.base)
  return proof.sentences([proof.whyMasked, proof.whyAway, ...(gone ? [proof.whyGone] : [])])
}

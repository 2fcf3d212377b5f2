import type { ReactNode } from 'react'
import { formatPrediction } from '#room/ui/common/formatNumber.ts'
import { Verdict } from '#room/ui/common/Verdict.tsx'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { Bits32 } from './Bits32.tsx'
import styles from './Claim.module.css'
import { Hex } from './Hex.tsx'
import type { Held } from './proofView.ts'

interface ClaimProps {
  /** base: without padding; with: mask on; without: padding read as data. */
  readonly kind: 'base' | 'with' | 'without'
  readonly label: string
  /** null: not there yet. */
  readonly held: Held | null
  /** The prediction without padding. */
  readonly base: number
  /** Beside the label. */
  readonly note?: ReactNode
  /** Under the squares. */
  readonly children: ReactNode
}

/** One of the three big numbers, with every bit of it. */
export function Claim({ kind, label, held, base, note, children }: ClaimProps) {
  return (
    <div className={[styles['claim'], styles[kind]].filter(Boolean).join(' ')}>
      <dt className={styles['label']}>
        {label}
        {note}
      </dt>
      <dd className={styles['value']}>{held ? formatPrediction(held.value) : '–'}</dd>
      <dd className={styles['hex']}>{held && <Hex value={held.value} base={base} />}</dd>
      <dd className={styles['below']}>
        {held ? (
          <Bits32 value={held.value} base={base} />
        ) : (
          <div className={styles['nobits']} aria-hidden="true" />
        )}
        {children}
      </dd>
    </div>
  )
}

/** The names of the three parts of a float32. */
export function BitParts() {
  const { proof } = useMessages()
  return (
    <div className={styles['parts']} aria-hidden="true">
      <span>±</span>
      <span>{proof.exponent}</span>
      <span>{proof.fraction}</span>
    </div>
  )
}

/** What the bits say: agreed or not, and in how many. */
export function BitVerdict({ held, status }: { held: Held | null; status?: boolean }) {
  const { proof } = useMessages()
  const same = held?.differing === 0
  const verdict = held && <Verdict same={same}>{same ? proof.identical : proof.different}</Verdict>
  return (
    <div className={styles['caption']}>
      {status ? <output aria-label={proof.verdict}>{verdict ?? '…'}</output> : verdict}
      {held && <span>{same ? proof.bitsAgree : proof.bitsChanged(held.differing)}</span>}
    </div>
  )
}

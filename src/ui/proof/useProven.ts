import { useState } from 'react'
import type { Proof } from '#room/core/results.ts'
import type { Run } from '#room/store/run.ts'
import { type Proven, withCurve } from './proofView.ts'

/**
 * The run with its proof, and the proof whose curve is drawn: the latest one that has a curve.
 * While another is being computed the chart keeps the old one, marked as such, so that nothing jumps.
 */
export function useProven(run: Run): { proven: Proven; drawn: Proof | null } {
  const [kept, setKept] = useState<{ run: number; proof: Proof } | null>(null)
  const drawn = kept?.run === run.id ? kept.proof : null
  const proof = withCurve(run.proof, drawn)
  const hasCurve = proof !== null && proof.curve.length > 0
  if (hasCurve && proof.curve !== drawn?.curve) setKept({ run: run.id, proof })
  return { proven: { ...run, proof }, drawn: hasCurve ? proof : drawn }
}

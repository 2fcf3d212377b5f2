import { differingBits } from '#room/core/float32.ts'
import { type Padding, samePadding, tablePaddings } from '#room/core/padding.ts'
import type { Proof, ProofRow } from '#room/core/results.ts'
import type { Run } from '#room/store/run.ts'

// Everything that the proof shows is taken from what the engine computed, and held against the
// prediction without padding by its bits (PAD-6). Nothing is filled in.

/** A run's sequence, and what is known of it. */
export type Proven = Pick<Run, 'bits' | 'answer' | 'proof'>

/** Whether something computed is still what the page asks for. */
export type Age =
  | { readonly kind: 'now' }
  /** Of the same sequence, on the weights of another epoch. */
  | { readonly kind: 'epoch'; readonly epoch: number }
  /** Of another sequence or place: the engine is at work on what is asked for. */
  | { readonly kind: 'other' }

/** A prediction, held against the one without padding. */
export interface Held {
  readonly value: number
  /** The one without padding. */
  readonly base: number
  /** Bits of its float32 that differ, 0 to 32. */
  readonly differing: number
  readonly drift: number
}

/** The slider's three numbers. */
export interface Claims {
  readonly padding: Padding
  /** Without padding. */
  readonly base: number
  /** null for a model without a mask. */
  readonly masked: Held | null
  readonly unmasked: Held
  readonly age: Age
}

/** One row of the tables; null stands for what is not there, or not yet. */
export interface Line {
  readonly padding: Padding
  readonly masked: Held | null
  readonly unmasked: Held | null
  readonly zeros: Held | null
}

/** `value` held against `base`. */
export function hold(value: number, base: number): Held {
  return { value, base, differing: differingBits(value, base), drift: value - base }
}

const holdRow = (row: ProofRow, base: number) => ({
  padding: row.padding,
  masked: row.masked === null ? null : hold(row.masked, base),
  unmasked: hold(row.unmasked, base),
  zeros: row.zeros === null ? null : hold(row.zeros, base),
})

/** The prediction without padding: with the mask where there is one. */
export function baseOf(proof: Proof): number | null {
  const row = findRow(proof, { place: 'behind', steps: 0 })
  return row ? (row.masked ?? row.unmasked) : null
}

/** The slider's numbers: the live answer's, or the proof's where that is as new; null until the first came. */
export function claimsOf(run: Proven, padding: Padding, hasMask: boolean): Claims | null {
  const { answer, proof, bits } = run
  const live = answer?.bits === bits && samePadding(answer.padding, padding)
  // The curve has all steps of its place, so that the hand never waits.
  const row = proof?.bits === bits ? findRow(proof, padding) : undefined
  const age = proofAge(run)
  if (proof && row && (age.kind === 'now' || !live)) {
    const base = baseOf(proof) ?? Number.NaN
    return { ...holdRow(row, base), padding, base, age }
  }
  if (answer === null) return null
  const base = answer.prediction
  return {
    padding: answer.padding,
    base,
    // A model without a mask gives the same number for both.
    masked: hasMask ? hold(answer.padded, base) : null,
    unmasked: hold(answer.unmasked, base),
    age: live ? { kind: 'now' } : { kind: 'other' },
  }
}

/**
 * The proof with the curve that was drawn before, where it comes without one: the engine tells the table first.
 * At the same place, of the same sequence and weights, the curve is the same.
 */
export function withCurve(proof: Proof | null, drawn: Proof | null): Proof | null {
  const keeps =
    proof !== null &&
    drawn !== null &&
    proof.curve.length === 0 &&
    proof.bits === drawn.bits &&
    proof.epoch === drawn.epoch &&
    proof.padding.place === drawn.padding.place
  return keeps ? { ...proof, curve: drawn.curve } : proof
}

/** Whether the proof is of the sequence and the weights that the page shows. */
export function proofAge({ proof, answer, bits }: Proven): Age {
  if (proof === null || proof.bits !== bits) return { kind: 'other' }
  if (answer !== null && answer.epoch !== proof.epoch) return { kind: 'epoch', epoch: proof.epoch }
  return { kind: 'now' }
}

/** The chart's age: beside the proof's own, its place must be the slider's. */
export function curveAge(run: Proven, { place }: Padding): Age {
  return run.proof?.padding.place === place ? proofAge(run) : { kind: 'other' }
}

/** One row of the proof, with whatever of it was computed. */
export function lineOf({ proof }: Proven, padding: Padding): Line {
  const base = proof && baseOf(proof)
  const row = proof && findRow(proof, padding)
  return row && base !== null
    ? holdRow(row, base)
    : { padding, masked: null, unmasked: null, zeros: null }
}

/** The rows of the tables. */
export function linesOf(run: Proven, padding: Padding): Line[] {
  return tablePaddings(padding).map((one) => lineOf(run, one))
}

/** The prediction without padding, computed in one batch with other rows. */
export function companyOf({ proof }: Proven): Held | null {
  const base = proof && baseOf(proof)
  return proof && base !== null ? hold(proof.inCompany, base) : null
}

/** A masked prediction that padding has changed: it must never happen, and is told where it does. */
export interface Broken {
  /** null: without padding, among other rows of one batch. */
  readonly padding: Padding | null
  readonly held: Held
}

/** What breaks PAD-1 for the sequence that is shown, the slider's own case first; nothing does without a mask. */
export function brokenCases(run: Proven, slider: Padding, hasMask: boolean): Broken[] {
  if (!hasMask) return []
  const isSlider = ({ padding }: Broken) => padding !== null && samePadding(padding, slider)
  const proved = provedCases(run)
  const live = liveCase(run)
  const cases = live && !proved.some(isSlider) ? [live, ...proved] : proved
  return cases.toSorted((a, b) => Number(isSlider(b)) - Number(isSlider(a)))
}

/** Those in the proof. */
function provedCases({ proof, bits }: Proven): Broken[] {
  const base = proof && baseOf(proof)
  if (!proof || base === null || proof.bits !== bits) return []
  const rows = [...proof.curve, ...proof.table].flatMap(({ padding, masked }) =>
    masked === null ? [] : [{ padding, held: hold(masked, base) }],
  )
  const company = { padding: null, held: hold(proof.inCompany, base) }
  return [...rows, company].filter(({ held }) => held.differing > 0)
}

/** The one that the latest answer is, which comes before the proof does. */
function liveCase({ answer, bits }: Proven): Broken | null {
  if (answer?.bits !== bits) return null
  const held = hold(answer.padded, answer.prediction)
  return held.differing > 0 ? { padding: answer.padding, held } : null
}

function findRow({ curve, table }: Proof, padding: Padding): ProofRow | undefined {
  const same = (row: ProofRow) => samePadding(row.padding, padding)
  return curve.find(same) ?? table.find(same)
}

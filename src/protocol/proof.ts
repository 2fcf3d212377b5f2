import type { EngineRun } from '#room/core/engineContract.ts'
import {
  bitsToCells,
  curvePaddings,
  padded,
  tablePaddings,
  type Padding,
} from '#room/core/padding.ts'
import type { Proof, ProofRow, Watched } from '#room/core/results.ts'
import { type Variant, isMasked } from '#room/core/variants.ts'

/** Other rows that keep the sequence company in one batch (PAD-1). */
const COMPANY = 15

interface Proving {
  readonly variant: Variant
  readonly run: EngineRun
  readonly watched: Watched
  /** Rows computed before for the same sequence and weights, by place and steps; grows here. */
  readonly known: Map<string, ProofRow>
  readonly breathe: () => Promise<void>
  /** Nothing more is computed once this says so: asked after each wait, for the run may be gone. */
  readonly outdated: () => boolean
}

/**
 * Computes the padding proof: every row with the mask is a pass of its own, with exactly the padding that it names, and
 * is never padded further by a batch. Tells twice: the table as soon as it is there, then with the curve.
 */
export async function computeProof(proving: Proving, tell: (proof: Proof) => void): Promise<void> {
  const { run, watched, outdated } = proving
  const { bits, padding } = watched
  const { epoch } = run.state
  if (outdated()) return
  const company = Array.from({ length: COMPANY }, (_, row) => rowOfData(run, row))
  const together = await run.predict([bitsToCells(bits), ...company], 'model')
  if (outdated()) return
  const table = await rowsOf(proving, tablePaddings(padding))
  if (table === null || outdated()) return
  const proof: Proof = { bits, padding, epoch, curve: [], table, inCompany: together[0] ?? NaN }
  tell(proof)
  const curve = await rowsOf(proving, curvePaddings(padding.place))
  if (curve === null || outdated()) return
  tell({ ...proof, curve })
}

/** The proof's row for each padding; null once outdated. */
async function rowsOf(
  { variant, run, watched, known, breathe, outdated }: Proving,
  paddings: readonly Padding[],
): Promise<ProofRow[] | null> {
  const missing = paddings.filter((padding) => !known.has(key(padding)))
  const cells = missing.map((padding) => padded(watched.bits, padding))
  if (missing.length > 0) {
    const [unmasked, zeros] = await Promise.all([
      run.predict(cells, 'away', -1),
      isMasked(variant) ? null : run.predict(cells, 'away', 0),
    ])
    for (const [index, padding] of missing.entries()) {
      if (outdated()) return null
      const row = cells[index] ?? new Int8Array()
      // Each in its turn, giving way between them.
      const masked = isMasked(variant) ? await run.predict([row], 'model') : null
      known.set(key(padding), {
        padding,
        masked: masked && (masked[0] ?? NaN),
        unmasked: unmasked[index] ?? NaN,
        zeros: zeros && (zeros[index] ?? NaN),
      })
      await breathe()
    }
  }
  return paddings.flatMap((padding) => known.get(key(padding)) ?? [])
}

const key = ({ place, steps }: Padding): string =>
  steps === 0 ? 'none' : `${place} ${String(steps)}`

/** A row of the training data, without its padding. */
function rowOfData(run: EngineRun, row: number): Int8Array {
  const { cells, width, lengths } = run.dataset
  const length = lengths[row] ?? 0
  return cells.slice(row * width, row * width + length)
}

import type { Case } from './cases.ts'
import type { Samples, Turn } from './measure.ts'
import { median, significant } from './statistics.ts'

/** A case in figures: medians over the rounds. */
export interface CaseResult extends Case {
  readonly msPerEpoch: number
  readonly secondsPer100Epochs: number
  /** From opening the engine to the first finished epoch; measured once. */
  readonly startUpMs: number
  /** Its parts. */
  readonly openMs: number
  readonly loadMs: number
  readonly firstEpochMs: number
  /** How many times the stock layers take of this, in the same rounds; null for stock. */
  readonly ratioToStock: number | null
  readonly startUpRatioToStock: number | null
  /** WebGL draws of a training step. */
  readonly draws: number | null
  /** From the beginning of a training step until its last draw is issued: script, and waiting where a queue is full. */
  readonly issueMsPerStep: number | null
  /** The script alone: the same while the GPU has nothing else to do; fused WebGL only. */
  readonly scriptMsPerStep: number | null
  /** Of the products with the recurrent kernel, over the time of whole training steps; fused only. */
  readonly gflops: number | null
  /** Of what the register-only loop reaches beside it; fused WASM only. */
  readonly shareOfPeak: number | null
  /** [rounds] */
  readonly msPerEpochOfRounds: readonly number[]
  /** [rounds] */
  readonly epochsOfRounds: readonly number[]
}

/** @param all the samples of one group, this one among them */
export function summarize(samples: Samples, all: readonly Samples[]): CaseResult {
  const { variant, units, backend, kernels, openMs, loadMs, firstEpochMs, turns } = samples
  const stock =
    kernels === 'fused'
      ? all.find((other) => other.backend === backend && other.kernels === 'stock')
      : undefined
  const msPerEpoch = median(turns.map(msOf))
  return {
    variant,
    units,
    backend,
    kernels,
    msPerEpoch: significant(msPerEpoch, 4),
    secondsPer100Epochs: significant(msPerEpoch / 10, 4),
    startUpMs: significant(startUpOf(samples), 4),
    openMs: significant(openMs, 4),
    loadMs: significant(loadMs, 4),
    firstEpochMs: significant(firstEpochMs, 4),
    ratioToStock: stock ? significant(ratioOf(stock.turns, turns), 3) : null,
    startUpRatioToStock: stock ? significant(startUpOf(stock) / startUpOf(samples), 3) : null,
    draws: medianOrNull(turns.map(({ draws }) => draws)),
    issueMsPerStep: medianOrNull(turns.map((turn) => turn.issueMsPerStep)),
    scriptMsPerStep: medianOrNull(turns.map((turn) => turn.scriptMsPerStep)),
    gflops: medianOrNull(turns.map(gflopsOf)),
    shareOfPeak: medianOrNull(turns.map(shareOfPeak)),
    msPerEpochOfRounds: turns.map((turn) => significant(msOf(turn), 4)),
    epochsOfRounds: turns.map(({ epochs }) => epochs),
  }
}

/** The median over all rounds of the peak, in GFLOP/s; null where no fused WASM ran. */
export function peakOf(all: readonly Samples[]): number | null {
  return medianOrNull(
    all.flatMap(({ turns }) => turns.flatMap(({ besidePeak }) => besidePeak?.peak ?? [])),
  )
}

/** Round by round, because what slows one case down slows down its neighbour in the round. */
export function ratioOf(
  slower: readonly Pick<Turn, 'ms' | 'epochs'>[],
  faster: readonly Pick<Turn, 'ms' | 'epochs'>[],
): number {
  const ratios = slower.flatMap((turn, round) => {
    const other = faster[round]
    return other ? [msOf(turn) / msOf(other)] : []
  })
  return median(ratios)
}

function msOf({ ms, epochs }: Pick<Turn, 'ms' | 'epochs'>): number {
  return ms / epochs
}

function startUpOf({ openMs, loadMs, firstEpochMs }: Samples): number {
  return openMs + loadMs + firstEpochMs
}

function gflopsOf({ work, besidePeak }: Turn): number | null {
  if (besidePeak) return median(besidePeak.reached)
  return work && work.flops / work.ms / 1e6
}

function shareOfPeak({ besidePeak }: Turn): number | null {
  if (!besidePeak) return null
  const { reached, peak } = besidePeak
  return median(reached.map((gflops, epoch) => gflops / (peak[epoch] ?? NaN)))
}

function medianOrNull(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : significant(median(known), 3)
}

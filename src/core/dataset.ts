import { log } from './random/exactMath.ts'
import { drawOpSeed } from './random/philox.ts'
import type { RandomState } from './random/randomState.ts'
import { LONGEST_ROW, type Settings } from './settings.ts'
import { type Variant, FACTS } from './variants.ts'

/** A cell of a row: a bit, or padding. */
export const PAD = -1

/** Rows of bits with what is to be learned of each. */
export interface Dataset {
  readonly variant: Variant
  /** Steps of the longest row; every row is padded behind to this width. */
  readonly width: number
  /** [samples × width], row by row: 0, 1, or PAD behind the row's end. */
  readonly cells: Int8Array
  /** [samples] steps of each row before its padding. */
  readonly lengths: Uint8Array
  /** [samples] the number of ones in each row (DATA-4). */
  readonly targets: Float32Array
  /** The first so many rows train, the rest validate (DATA-4). */
  readonly trainingRows: number
}

/** The article's data for these settings, drawn from `random` (DATA-1 … DATA-4). */
export function makeDataset(variant: Variant, settings: Settings, random: RandomState): Dataset {
  const { samples, validationSplit } = settings
  const lengths = FACTS[variant].fixedLength
    ? fixedLengths(settings)
    : drawLengths(settings, random)
  const width = lengths.reduce((longest, length) => Math.max(longest, length), 0)
  const cells = new Int8Array(random.randints(0, 2, samples * width))
  // Keras's Embedding draws a seed for its own initialiser, whose values the given matrix overwrites (DATA-3).
  if (FACTS[variant].embedded) drawOpSeed(random)

  const targets = new Float32Array(samples)
  lengths.forEach((length, row) => {
    const start = row * width
    cells.fill(PAD, start + length, start + width)
    targets[row] = cells.subarray(start, start + length).reduce((ones, bit) => ones + bit, 0)
  })
  const trainingRows = Math.trunc(samples * (1 - validationSplit))
  return { variant, width, cells, lengths, targets, trainingRows }
}

function fixedLengths({ samples, length }: Settings): Uint8Array {
  return new Uint8Array(samples).fill(length)
}

/** Log-normal around the median, to the nearest whole number, 1 … LONGEST_ROW (DATA-2). */
function drawLengths({ samples, medianLength, lengthSigma }: Settings, random: RandomState) {
  const mean = log(medianLength)
  return Uint8Array.from({ length: samples }, () => {
    const length = roundHalfToEven(random.lognormal(mean, lengthSigma))
    return Math.min(Math.max(length, 1), LONGEST_ROW)
  })
}

/** As NumPy's `around`: 2.5 becomes 2, 3.5 becomes 4. For values from 0 on. */
function roundHalfToEven(value: number): number {
  const floor = Math.floor(value)
  const rest = value - floor
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor
}

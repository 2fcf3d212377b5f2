import type { Variant } from '#room/core/variants.ts'

/** What is saved: the end of the file's name. */
export type Saved = 'weights.npz' | 'tfjs.zip' | 'losses.csv' | 'data.csv'

/** What a saved file is called: of which network, of how many units, after which epoch. */
export function savedName(variant: Variant, units: number, epoch: number, what: Saved): string {
  return `tally_${variant}_${units}_units_epoch_${epoch}_${what}`
}

/** The data are the same at each epoch and for any number of units. */
export function dataName(variant: Variant, seed: number): string {
  return `tally_${variant}_seed_${seed}_data.csv`
}

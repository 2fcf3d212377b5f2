import { appliesTo, ARTICLE_SETTINGS, type SettingName, type Settings } from './settings.ts'
import type { Variant } from './variants.ts'

/**
 * The signs that NumPy's SVD gave the article's recurrent kernels: for each of the 128 rows, first row first, one
 * bit, 1 where the entry of largest magnitude is positive.
 *
 * A singular vector times −1 is one as well, so which of the two comes out is an accident of the algorithm (LAPACK's
 * gesdd; the same in all its builds that were tried, 2018 to now). It can be computed only by being that program, and
 * the article's printed digits depend on it: hence this record, made by tools/keras/make_reference.py
 * (reference/svd-signs-units128.json).
 */
const SIGNS: Record<Variant, string> = {
  fixed: '4e31299c21c4b955e2bad9bc5e4d2850',
  masking: 'b197f5d1d301447737ed4439bc888a3e',
  embedding: '7707544a4fbd7571b07f3a179cb12a75',
}

/** What shapes the draws up to the recurrent kernel, and the kernel itself. */
const DECISIVE: readonly SettingName[] = [
  'samples',
  'length',
  'medianLength',
  'lengthSigma',
  'seed',
  'units',
]

/** NumPy's signs in hexadecimal, where the matrix is the article's own; else null (INIT-2). */
export function recordedSigns(variant: Variant, settings: Settings): string | null {
  const isTheArticles = DECISIVE.every(
    (name) => !appliesTo(name, variant) || settings[name] === ARTICLE_SETTINGS[name],
  )
  return isTheArticles ? SIGNS[variant] : null
}

/**
 * For each row of the recurrent kernel whether its entry of largest magnitude is positive: as NumPy has it where
 * the matrix is the article's own, else always (INIT-2).
 */
export function largestIsPositive(variant: Variant, settings: Settings): (row: number) => boolean {
  const signs = recordedSigns(variant, settings)
  if (signs === null) return () => true
  return (row) => ((Number.parseInt(signs.charAt(row >> 2), 16) >> (3 - (row & 3))) & 1) === 1
}

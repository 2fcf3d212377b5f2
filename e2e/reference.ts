import { readFileSync } from 'node:fs'

// The values of reference/, made by NumPy and Keras (reference/README.md).

/** One of the small runs of cases.json. */
export interface Case {
  readonly name: string
  /** By the keys of the page's address. */
  readonly settings: Readonly<Record<string, string | number | boolean>>
  readonly sequence: string
  readonly loss: readonly number[]
  /** null where no row validates. */
  readonly valLoss: readonly number[] | null
  readonly final: number
}

/** A sequence with padding ('.'), as Keras predicts it alone. */
export interface PaddedPrediction {
  readonly input: string
  readonly prediction: number
}

/** A trained case of padding.json whose model has a mask. */
export interface MaskedCase {
  readonly onlyPadding: readonly PaddedPrediction[]
  readonly maskRemovedBehind: readonly PaddedPrediction[]
}

/** The one without a mask: padded with −1 and with 0. */
export interface UnmaskedCase {
  readonly behind: Readonly<Record<'-1' | '0', readonly PaddedPrediction[]>>
}

/** A file of reference/, by its name without `.json`. */
export function readReference(name: string): unknown {
  const file = new URL(`../reference/${name}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8'))
}

const cases = readReference('cases') as readonly Case[]

export function caseNamed(name: string): Case {
  const found = cases.find((one) => one.name === name)
  if (found === undefined) throw new Error(`reference/cases.json has no ${name}`)
  return found
}

/** The address that asks for a case, on a backend. */
export function addressOf({ settings, sequence }: Case, backend: string): string {
  const asked = Object.entries({ ...settings, backend, bits: sequence })
  return asked.map(([key, value]) => `${key}=${value}`).join('&')
}

/** What four decimals round away. */
export const SHOWN = 0.5e-4

/** How far a mean of squared errors moves where each prediction moves by `tolerance`, and is rounded when it is shown. */
export const lossTolerance = (loss: number, tolerance: number): number =>
  tolerance * (1 + 2 * Math.sqrt(loss)) + SHOWN

import type { WeightName, Weights } from '#room/core/weights.ts'

/** Something for each weight that a model has. */
export type PerWeight<T> = { readonly [Name in keyof Weights]: T }

export function mapWeights<T, U>(
  each: PerWeight<T>,
  give: (value: T, name: WeightName) => U,
): PerWeight<U> {
  const entries = Object.entries<T>(each).map(([name, value]) => [
    name,
    give(value, name as WeightName),
  ])
  return Object.fromEntries(entries) as PerWeight<U>
}

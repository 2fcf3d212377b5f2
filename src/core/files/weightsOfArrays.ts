import type { Settings } from '#room/core/settings.ts'
import { type Variant, FACTS } from '#room/core/variants.ts'
import type { WeightName, Weights } from '#room/core/weights.ts'
import { refuse, type NamedArray, type Refused } from './fileProblem.ts'
import { expectedArrays, weightCalled } from './weightArrays.ts'

/** What `np.savez(file, *model.get_weights())` calls them: in Keras's order. */
const BY_PLACE = /^arr_(\d+)$/

/** The weights that arrays of a file are for this network, or why they are not. */
export function weightsOfArrays(
  arrays: readonly NamedArray[],
  variant: Variant,
  settings: Pick<Settings, 'units'>,
): { readonly weights: Weights } | Refused {
  const found = byWeight(arrays)
  if ('problem' in found) return found
  const { embedded } = FACTS[variant]
  if (found.has('embeddings') !== embedded && found.has('recurrentKernel')) {
    return refuse({ code: 'other-variant', embedded: !embedded })
  }
  const expected = expectedArrays(variant, settings.units)
  const missing = expected.find(({ weight }) => !found.has(weight))
  if (missing) return refuse({ code: 'missing-array', array: missing.name })

  const units = unitsOfShapes(found)
  if (units !== null && units !== settings.units) {
    return refuse({ code: 'other-setting', name: 'units', found: units, now: settings.units })
  }
  const weights: Partial<Record<WeightName, Float32Array>> = {}
  for (const { weight, shape } of expected) {
    const { name, ...array } = found.get(weight) as NamedArray
    if (!isSame(array.shape, shape)) {
      return refuse({ code: 'wrong-shape', array: name, shape: array.shape, expected: shape })
    }
    if (!array.values.every(Number.isFinite)) return refuse({ code: 'not-finite', array: name })
    weights[weight] = array.values
  }
  return { weights: weights as Weights }
}

/** Which array is which weight: by name, or, where they have none, by place. */
function byWeight(arrays: readonly NamedArray[]): Map<WeightName, NamedArray> | Refused {
  const found = new Map<WeightName, NamedArray>()
  // One array more than without an Embedding, whose array is the first.
  const inOrder = expectedArrays(arrays.length === 6 ? 'embedding' : 'fixed', 1)
  for (const array of arrays) {
    const place = BY_PLACE.exec(array.name)?.[1]
    const weight =
      place === undefined ? weightCalled(array.name) : (inOrder[Number(place)]?.weight ?? null)
    if (weight === null || found.has(weight)) {
      return refuse({ code: 'unknown-array', array: array.name })
    }
    found.set(weight, array)
  }
  return found
}

/** The units of which all shapes speak; null where they do not agree, so that one of them is named. */
function unitsOfShapes(found: ReadonlyMap<WeightName, NamedArray>): number | null {
  const units = found.get('denseKernel')?.shape[0] ?? 0
  const agree = expectedArrays('fixed', units).every(({ weight, shape }) =>
    isSame(found.get(weight)?.shape ?? [], shape),
  )
  return agree && units > 0 ? units : null
}

const isSame = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((size, axis) => size === b[axis])

import type { Variant } from '#room/core/variants.ts'
import type { Weights } from '#room/core/weights.ts'
import type { NamedArray, NamedBytes, Refused } from './fileProblem.ts'
import { readNpy, writeNpy } from './npy.ts'
import { arraysOf } from './weightArrays.ts'
import { packZip } from './zip.ts'

const NPY = '.npy'

/**
 * The weights as NumPy's .npz, in the order of `model.get_weights()`, so that in Python
 * `model.set_weights([saved[name] for name in saved.files])` takes them.
 */
export function writeNpz(variant: Variant, weights: Weights): Uint8Array<ArrayBuffer> {
  return packZip(
    arraysOf(variant, weights).map(({ name, shape, values }) => ({
      name: name + NPY,
      bytes: writeNpy({ shape, values }),
    })),
  )
}

/** Whether a zip with these files is an .npz. */
export function isNpz(files: readonly NamedBytes[]): boolean {
  return files.length > 0 && files.every(({ name }) => name.endsWith(NPY))
}

/** The arrays of an unpacked .npz. */
export function readNpz(files: readonly NamedBytes[]): readonly NamedArray[] | Refused {
  const arrays: NamedArray[] = []
  for (const { name, bytes } of files) {
    const array = readNpy(name.slice(0, -NPY.length), bytes)
    if ('problem' in array) return array
    arrays.push(array)
  }
  return arrays
}

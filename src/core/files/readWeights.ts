import { strFromU8 } from 'fflate'
import type { Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import type { Weights } from '#room/core/weights.ts'
import { refuse, type NamedBytes, type Refused } from './fileProblem.ts'
import { unlikeModel } from './modelFits.ts'
import { isNpz, readNpz } from './npz.ts'
import { readTfjsModel } from './tfjsModel.ts'
import { weightsOfArrays } from './weightsOfArrays.ts'
import { isZip, unpackZip } from './zip.ts'

/** More than twice what the largest network takes in float64. */
export const MOST_FILE_BYTES = 32 * 2 ** 20

/** How HDF5 begins. */
const HDF5 = '\x89HDF'

/**
 * The weights in the files that somebody chose: an .npz, a zip with a TensorFlow.js model, or model.json with its
 * weights. Held against the network of these settings: names, shapes, finite values, and what a model says of its
 * layers.
 */
export function readWeights(
  files: readonly NamedBytes[],
  variant: Variant,
  settings: Settings,
): { readonly weights: Weights } | Refused {
  const large = files.find(({ bytes }) => bytes.length > MOST_FILE_BYTES)
  if (large) return refuse({ code: 'too-large', file: large.name, mostBytes: MOST_FILE_BYTES })
  const zip = files.find(({ bytes }) => isZip(bytes))
  const all = zip ? unpackZip(zip, MOST_FILE_BYTES) : files
  if ('problem' in all) return all
  if (zip && isNpz(all)) {
    const arrays = readNpz(all)
    return 'problem' in arrays ? arrays : weightsOfArrays(arrays, variant, settings)
  }

  if (all.some(isHdf5)) return refuse({ code: 'keras-file', file: nameOf(zip ?? all[0]) })
  const json = all.find(({ name }) => name.endsWith('.json'))
  if (json) {
    const model = readTfjsModel(json, all)
    if ('problem' in model) return model
    return unlikeModel(model, variant, settings) ?? weightsOfArrays(model.arrays, variant, settings)
  }
  const name = nameOf(zip ?? all[0])
  if (zip === undefined && name.endsWith('.npz')) return refuse({ code: 'broken-zip', file: name })
  if (name.endsWith('.bin')) return refuse({ code: 'missing-file', files: ['model.json'] })
  return refuse({ code: 'unknown-kind', file: name })
}

const nameOf = (file: NamedBytes | undefined) => file?.name ?? ''

const isHdf5 = ({ bytes }: NamedBytes) => strFromU8(bytes.subarray(0, HDF5.length), true) === HDF5

import { strFromU8, strToU8 } from 'fflate'
import type { Settings } from '#room/core/settings.ts'
import type { Variant } from '#room/core/variants.ts'
import type { Weights } from '#room/core/weights.ts'
import { refuse, type NamedArray, type NamedBytes, type Refused } from './fileProblem.ts'
import { tfjsLayers } from './tfjsLayers.ts'
import { arraysOf } from './weightArrays.ts'
import { packZip } from './zip.ts'

const MODEL = 'model.json'
const WEIGHTS = 'weights.bin'

/** An entry of the manifest: an array, one behind the other in the weights' files. */
interface Spec {
  readonly name: string
  readonly shape: readonly number[]
  readonly dtype: string
  /** Values that were packed into fewer bits on the way. */
  readonly quantization?: unknown
}

interface ModelFile {
  readonly modelTopology: unknown
  readonly weightsManifest: readonly {
    readonly paths: readonly string[]
    readonly weights: readonly Spec[]
  }[]
}

/**
 * model.json and weights.bin as `tf.loadLayersModel` reads them, in one zip: a browser asks before it saves two files
 * at once.
 */
export function writeTfjsModel(
  variant: Variant,
  settings: Settings,
  weights: Weights,
): Uint8Array<ArrayBuffer> {
  const arrays = arraysOf(variant, weights)
  const model = {
    format: 'layers-model',
    generatedBy: 'Tally',
    convertedBy: null,
    modelTopology: {
      class_name: 'Sequential',
      config: { name: 'tally', layers: tfjsLayers(variant, settings) },
      keras_version: 'tfjs-layers',
      backend: 'tensor_flow.js',
    },
    weightsManifest: [
      {
        paths: [WEIGHTS],
        weights: arrays.map(({ name, shape }) => ({ name, shape, dtype: 'float32' })),
      },
    ],
  }
  return packZip([
    { name: MODEL, bytes: strToU8(JSON.stringify(model, null, 1)) },
    { name: WEIGHTS, bytes: joined(arrays.map(({ values }) => bytesOf(values))) },
  ])
}

/** The arrays of a model that TensorFlow.js has saved, and what of its layers the weights alone do not tell. */
export interface TfjsModel {
  readonly arrays: readonly NamedArray[]
  /** [class_name, config] of each layer. */
  readonly layers: readonly (readonly [string, Readonly<Record<string, unknown>>])[]
}

/** Reads model.json and the weights that it names, from among `files`. */
export function readTfjsModel(json: NamedBytes, files: readonly NamedBytes[]): TfjsModel | Refused {
  const file = parse(json)
  if ('problem' in file) return file
  const layers = layersOf(file.modelTopology)
  if (layers === null) return refuse({ code: 'no-layers-model', file: json.name })
  const arrays: NamedArray[] = []
  for (const { paths, weights } of file.weightsManifest) {
    const parts = paths.map((path) => files.find(({ name }) => baseName(name) === baseName(path)))
    const missing = paths.filter((_, i) => parts[i] === undefined)
    if (missing.length > 0) return refuse({ code: 'missing-file', files: missing })
    const read = split(
      weights,
      joined(parts.flatMap((part) => part?.bytes ?? [])),
      paths.join(', '),
    )
    if ('problem' in read) return read
    arrays.push(...read)
  }
  return { arrays, layers }
}

/** The arrays that lie one behind the other in `bytes`, which `file` holds. */
function split(specs: readonly Spec[], bytes: Uint8Array, file: string): NamedArray[] | Refused {
  for (const { name, dtype, quantization } of specs) {
    const type = quantization === undefined ? dtype : 'quantized'
    if (type !== 'float32') return refuse({ code: 'wrong-type', array: name, type })
  }
  const counts = specs.map(({ shape }) => shape.reduce((product, size) => product * size, 1))
  const expected = 4 * counts.reduce((sum, count) => sum + count, 0)
  if (bytes.length !== expected) {
    return refuse({ code: 'wrong-length', file, bytes: bytes.length, expected })
  }
  let at = 0
  return specs.map(({ name, shape }, i) => {
    const end = at + 4 * (counts[i] as number)
    const values = new Float32Array(bytes.slice(at, end).buffer)
    at = end
    return { name, shape, values }
  })
}

function parse({ name, bytes }: NamedBytes): ModelFile | Refused {
  let file: unknown
  try {
    file = JSON.parse(strFromU8(bytes))
  } catch {
    return refuse({ code: 'broken-json', file: name })
  }
  return isModelFile(file) ? file : refuse({ code: 'no-layers-model', file: name })
}

const isObject = (thing: unknown): thing is Readonly<Record<string, unknown>> =>
  typeof thing === 'object' && thing !== null

const isListOf = <Thing>(
  list: unknown,
  isOne: (thing: unknown) => thing is Thing,
): list is readonly Thing[] => Array.isArray(list) && list.every(isOne)

const isText = (thing: unknown): thing is string => typeof thing === 'string'
const isSize = (thing: unknown): thing is number => Number.isInteger(thing) && Number(thing) >= 0

const isSpec = (thing: unknown): thing is Spec =>
  isObject(thing) &&
  isText(thing['name']) &&
  isListOf(thing['shape'], isSize) &&
  isText(thing['dtype'])

function isModelFile(file: unknown): file is ModelFile {
  return (
    isObject(file) &&
    isListOf(
      file['weightsManifest'],
      (group): group is ModelFile['weightsManifest'][number] =>
        isObject(group) && isListOf(group['paths'], isText) && isListOf(group['weights'], isSpec),
    )
  )
}

/** The layers of a Sequential model, also in the form that Keras's converter writes; null where it is none. */
function layersOf(topology: unknown): TfjsModel['layers'] | null {
  const model = isObject(topology) ? (topology['model_config'] ?? topology) : null
  if (!isObject(model) || model['class_name'] !== 'Sequential') return null
  const config = model['config']
  const layers = isObject(config) ? config['layers'] : config
  if (!isListOf(layers, isObject)) return null
  return layers.map((layer) => [
    String(layer['class_name']),
    isObject(layer['config']) ? layer['config'] : {},
  ])
}

const baseName = (path: string) => path.split('/').at(-1)

const bytesOf = (values: Float32Array) =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength)

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

import { strFromU8, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { VARIANTS, type Variant } from '#room/core/variants.ts'
import reference from '#reference/npz.json' with { type: 'json' }
import type { NamedBytes } from './fileProblem.ts'
import { writeNpy } from './npy.ts'
import { writeNpz } from './npz.ts'
import { MOST_FILE_BYTES, readWeights } from './readWeights.ts'
import { settingsOf, someWeights } from '#room/core/files/testing/someWeights.ts'
import { writeTfjsModel } from './tfjsModel.ts'
import { arraysOf } from './weightArrays.ts'
import { unpackZip } from './zip.ts'

const UNITS = 3
const SETTINGS = settingsOf(UNITS)

const npz = (variant: Variant, units = UNITS): NamedBytes => ({
  name: 'a.npz',
  bytes: writeNpz(variant, someWeights(variant, units)),
})

/** model.json and weights.bin, unpacked. */
function tfjs(variant: Variant, settings = SETTINGS): readonly NamedBytes[] {
  const bytes = writeTfjsModel(variant, settings, someWeights(variant, settings.units))
  const files = unpackZip({ name: 'a.zip', bytes }, MOST_FILE_BYTES)
  if ('problem' in files) throw new Error(files.problem.code)
  return files
}

const read = (files: readonly NamedBytes[], variant: Variant = 'masking', settings = SETTINGS) =>
  readWeights(files, variant, settings)

const problem = (files: readonly NamedBytes[], variant: Variant = 'masking') => {
  const found = read(files, variant)
  return 'problem' in found ? found.problem : found
}

const fromHex = (text: string) =>
  Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))

describe.each(VARIANTS)('%s', (variant) => {
  const weights = someWeights(variant, UNITS)

  test('[FILE-1] an .npz gives back each bit, and the same file each time', () => {
    expect(read([npz(variant)], variant)).toEqual({ weights })
    expect(npz(variant)).toEqual(npz(variant))
  })

  test('[FILE-1] a TensorFlow.js model gives back each bit, zipped or as two files, in any order', () => {
    const files = tfjs(variant)
    const zip = writeTfjsModel(variant, SETTINGS, weights)
    expect(read([{ name: 'a.zip', bytes: zip }], variant)).toEqual({ weights })
    expect(read(files, variant)).toEqual({ weights })
    expect(read(files.toReversed(), variant)).toEqual({ weights })
  })
})

test.each(Object.entries(reference.good))('[FILE-1] what NumPy saves is read: %s', (_, file) => {
  const found = read([{ name: 'a.npz', bytes: fromHex(file) }], 'fixed', settingsOf(2))
  if ('problem' in found) throw new Error(JSON.stringify(found.problem))
  const { kernel, recurrentKernel, bias, denseKernel, denseBias } = found.weights
  expect([kernel, recurrentKernel, bias, denseKernel, denseBias].map((each) => [...each])).toEqual(
    Object.values(reference.values),
  )
})

test.each(Object.entries(reference.refused))(
  '[FILE-2] what NumPy saves of %s is refused',
  (_, file) => {
    const found = read([{ name: 'a.npz', bytes: fromHex(file) }], 'fixed', settingsOf(2))
    expect(found).toMatchObject({ problem: { code: 'wrong-type' } })
  },
)

/** An .npz of these arrays. */
function npzOf(
  arrays: readonly { name: string; shape: readonly number[]; values: Float32Array }[],
) {
  const entries = arrays.map(({ name, ...array }) => [`${name}.npy`, writeNpy(array)] as const)
  return [{ name: 'a.npz', bytes: zipSync(Object.fromEntries(entries), { level: 0 }) }]
}

const ARRAYS = arraysOf('masking', someWeights('masking', UNITS))

test.each([
  ['keras 3', (name: string) => name.replace('lstm/', 'lstm_4/lstm_cell/')],
  ['keras 2', (name: string) => `${name.replace('/', '_1/')}:0`],
  ['tfjs', (name: string) => name.replace('lstm', 'lstm_LSTM1').replace('dense', 'dense_Dense1')],
])('[FILE-1] arrays are known by the names of %s', (_, rename) => {
  const renamed = ARRAYS.map((array) => ({ ...array, name: rename(array.name) }))
  expect(read(npzOf(renamed))).toEqual({ weights: someWeights('masking', UNITS) })
})

test('[FILE-2] each array that is missing is named', () => {
  for (const { name } of ARRAYS) {
    const rest = ARRAYS.filter((array) => array.name !== name)
    expect(problem(npzOf(rest))).toEqual({ code: 'missing-array', array: name })
  }
})

test('[FILE-2] an array that the network has not is named', () => {
  const more = { name: 'gru/kernel', shape: [1], values: new Float32Array(1) }
  expect(problem(npzOf([...ARRAYS, more]))).toEqual({ code: 'unknown-array', array: 'gru/kernel' })
  const twice = { ...ARRAYS[0], name: 'lstm_1/kernel' } as (typeof ARRAYS)[number]
  expect(problem(npzOf([...ARRAYS, twice]))).toEqual({
    code: 'unknown-array',
    array: 'lstm_1/kernel',
  })
})

test('[FILE-2] each array that has another shape is named, with the right one', () => {
  for (const { name, shape } of ARRAYS) {
    const other = [...shape, 1]
    const reshaped = ARRAYS.map((array) =>
      array.name === name ? { ...array, shape: other } : array,
    )
    expect(problem(npzOf(reshaped))).toEqual({
      code: 'wrong-shape',
      array: name,
      shape: other,
      expected: shape,
    })
  }
})

test('[FILE-2] weights of another number of units say which', () => {
  const found = 5
  const units = { code: 'other-setting', name: 'units', found, now: UNITS }
  expect(problem([npz('masking', found)])).toEqual(units)
  expect(problem(tfjs('masking', settingsOf(found)))).toEqual(units)
})

test('[FILE-2] weights of a network with an Embedding, or without, are told apart', () => {
  expect(problem([npz('embedding')])).toEqual({ code: 'other-variant', embedded: true })
  expect(problem([npz('fixed')], 'embedding')).toEqual({ code: 'other-variant', embedded: false })
  // A mask has no weights.
  expect(read([npz('fixed')])).toHaveProperty('weights')
})

test.each([NaN, Infinity, -Infinity])('[FILE-2] a weight that is %s is refused', (value) => {
  for (const { name, values } of ARRAYS) {
    const spoilt = ARRAYS.map((array) =>
      array.name === name ? { ...array, values: values.with(0, value) } : array,
    )
    expect(problem(npzOf(spoilt))).toEqual({ code: 'not-finite', array: name })
  }
})

test('[FILE-2] files that hold no weights are refused, each for what it is', () => {
  const text = strToU8('hello')
  const hdf5 = Uint8Array.of(0x89, 0x48, 0x44, 0x46, 1, 2)
  const keras = zipSync({ 'config.json': strToU8('{}'), 'model.weights.h5': hdf5 })
  expect(problem([])).toMatchObject({ code: 'unknown-kind' })
  expect(problem([{ name: 'a.txt', bytes: text }])).toEqual({ code: 'unknown-kind', file: 'a.txt' })
  expect(problem([{ name: 'a.npz', bytes: text }])).toEqual({ code: 'broken-zip', file: 'a.npz' })
  expect(problem([{ name: 'a.h5', bytes: hdf5 }])).toEqual({ code: 'keras-file', file: 'a.h5' })
  expect(problem([{ name: 'm.keras', bytes: keras }])).toEqual({
    code: 'keras-file',
    file: 'm.keras',
  })
  const pictures = zipSync({ 'a.png': text })
  expect(problem([{ name: 'a.zip', bytes: pictures }])).toEqual({
    code: 'unknown-kind',
    file: 'a.zip',
  })
  const large = { name: 'a.npz', bytes: new Uint8Array(MOST_FILE_BYTES + 1) }
  expect(problem([large])).toMatchObject({ code: 'too-large' })
})

describe('of a TensorFlow.js model', () => {
  const [json, bin] = tfjs('masking')
  if (json === undefined || bin === undefined) throw new Error('two files')
  const text = strFromU8(json.bytes)
  const changed = (from: string, to: string) => {
    expect(text).toContain(from)
    return problem([{ ...json, bytes: strToU8(text.replace(from, to)) }, bin])
  }

  test('[FILE-2] the file that is missing is named', () => {
    expect(problem([json])).toEqual({ code: 'missing-file', files: ['weights.bin'] })
    expect(problem([bin])).toEqual({ code: 'missing-file', files: ['model.json'] })
  })

  test('[FILE-2] weights that are cut off are refused', () => {
    const cut = { ...bin, bytes: bin.bytes.subarray(4) }
    expect(problem([json, cut])).toMatchObject({
      code: 'wrong-length',
      file: 'weights.bin',
      bytes: bin.bytes.length - 4,
      expected: bin.bytes.length,
    })
  })

  test('[FILE-2] what is no model is refused', () => {
    const cut = { ...json, bytes: json.bytes.subarray(0, -9) }
    expect(problem([cut, bin])).toEqual({ code: 'broken-json', file: 'model.json' })
    for (const other of [
      '{}',
      '3',
      'null',
      '{"weightsManifest": [3]}',
      '{"weightsManifest": []}',
    ]) {
      expect(problem([{ ...json, bytes: strToU8(other) }, bin])).toEqual({
        code: 'no-layers-model',
        file: 'model.json',
      })
    }
    expect(changed('"Sequential"', '"Functional"')).toMatchObject({ code: 'no-layers-model' })
  })

  test('[FILE-2] another model is refused, though its weights had the right shapes', () => {
    expect(changed('"Masking"', '"Dropout"')).toEqual({
      code: 'other-layers',
      found: ['Dropout', 'LSTM', 'Dense'],
    })
    expect(changed('"tanh"', '"relu"')).toEqual({
      code: 'other-layers',
      found: ['LSTM(activation=relu)'],
    })
    for (const option of ['return_sequences', 'go_backwards']) {
      expect(changed(`"${option}": false`, `"${option}": true`)).toEqual({
        code: 'other-layers',
        found: [`LSTM(${option}=true)`],
      })
    }
    expect(changed('"hard_sigmoid"', '"sigmoid"')).toMatchObject({
      code: 'other-setting',
      name: 'recurrentActivation',
      found: 'sigmoid',
      now: 'hard_sigmoid',
    })
    expect(changed('"mask_value": -1', '"mask_value": 7')).toMatchObject({
      code: 'other-setting',
      name: 'maskValue',
      found: 7,
    })
  })

  test('[FILE-2] an Embedding that masks nothing is another model', () => {
    const [model, weights] = tfjs('embedding')
    if (model === undefined || weights === undefined) throw new Error('two files')
    const masked = strFromU8(model.bytes)
    expect(masked).toContain('"mask_zero": true')
    const bytes = strToU8(masked.replace('"mask_zero": true', '"mask_zero": false'))
    expect(problem([{ ...model, bytes }, weights], 'embedding')).toEqual({
      code: 'other-layers',
      found: ['Embedding(mask_zero=false)'],
    })
  })

  test('[FILE-2] packed weights are refused', () => {
    expect(
      changed('"float32"\n    }', '"float32", "quantization": {"dtype": "uint8"}}'),
    ).toMatchObject({ code: 'wrong-type', type: 'quantized' })
    expect(changed('"dtype": "float32"\n    }', '"dtype": "int32"}')).toMatchObject({
      code: 'wrong-type',
      type: 'int32',
    })
  })
})

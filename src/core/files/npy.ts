import { strFromU8, strToU8 } from 'fflate'
import { refuse, type NamedArray, type Refused } from './fileProblem.ts'

// NumPy's format for one array: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html

const MAGIC = '\x93NUMPY'
/** Magic, version and the header's length, in version 1.0. */
const PREAMBLE = 10
/** The data begin at a multiple of it. */
const ALIGNMENT = 64

const READERS: Readonly<
  Record<string, { bytes: number; of: (data: ArrayBuffer) => Float32Array }>
> = {
  '<f4': { bytes: 4, of: (data) => new Float32Array(data) },
  // As Keras's set_weights does: to the nearest float32.
  '<f8': { bytes: 8, of: (data) => Float32Array.from(new Float64Array(data)) },
}

/** The array as an .npy file, '<f4' in C order. */
export function writeNpy({ shape, values }: Omit<NamedArray, 'name'>): Uint8Array {
  const sizes = shape.length === 1 ? `${String(shape[0])},` : shape.join(', ')
  const dict = `{'descr': '<f4', 'fortran_order': False, 'shape': (${sizes}), }`
  const whole = Math.ceil((PREAMBLE + dict.length + 1) / ALIGNMENT) * ALIGNMENT
  const length = whole - PREAMBLE
  const bytes = new Uint8Array(whole + values.byteLength)
  bytes.set(strToU8(MAGIC, true))
  bytes.set([1, 0, length & 0xff, length >> 8], MAGIC.length)
  bytes.set(strToU8(`${dict.padEnd(length - 1)}\n`), PREAMBLE)
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), whole)
  return bytes
}

/** The array of an .npy file: float32 or float64, in C or Fortran order. `name` is what it is called. */
export function readNpy(name: string, bytes: Uint8Array): NamedArray | Refused {
  const broken = refuse({ code: 'broken-array', array: name })
  const header = readHeader(bytes)
  if (header === null) return broken
  const { type, isFortran, shape, start } = header
  const reader = READERS[type]
  if (reader === undefined) return refuse({ code: 'wrong-type', array: name, type })
  const count = shape.reduce((product, size) => product * size, 1)
  // A copy, so that the numbers are aligned and the file is not kept for them.
  const data = bytes.slice(start)
  if (data.length !== count * reader.bytes) return broken
  const values = reader.of(data.buffer)
  return { name, shape, values: isFortran ? toRowMajor(values, shape) : values }
}

interface Header {
  readonly type: string
  readonly isFortran: boolean
  readonly shape: readonly number[]
  /** Where the data begin. */
  readonly start: number
}

/** null where it is none. Version 1 has two bytes for its length, versions 2 and 3 have four. */
function readHeader(bytes: Uint8Array): Header | null {
  if (bytes.length < PREAMBLE || strFromU8(bytes.subarray(0, MAGIC.length), true) !== MAGIC) {
    return null
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = view.getUint8(MAGIC.length)
  const isLong = version > 1
  if (version > 3 || (isLong && bytes.length < PREAMBLE + 2)) return null
  const begin = isLong ? PREAMBLE + 2 : PREAMBLE
  const start = begin + (isLong ? view.getUint32(8, true) : view.getUint16(8, true))
  if (start > bytes.length) return null
  const text = strFromU8(bytes.subarray(begin, start), true)
  const type = /'descr':\s*(?:'([^']*)'|(\[))/.exec(text)
  const order = /'fortran_order':\s*(True|False)/.exec(text)
  const sizes = /'shape':\s*\(([\d\s,]*)\)/.exec(text)
  if (type === null || order === null || sizes === null) return null
  return {
    type: type[1] ?? 'structured',
    isFortran: order[1] === 'True',
    shape: (sizes[1] ?? '')
      .split(',')
      .map((size) => size.trim())
      .filter((size) => size !== '')
      .map(Number),
    start,
  }
}

/** `values` run through the first index fastest, the result through the last. */
function toRowMajor(values: Float32Array, shape: readonly number[]): Float32Array {
  const turned = new Float32Array(values.length)
  const index = shape.map(() => 0)
  for (const value of values) {
    const at = index.reduce((place, i, axis) => place * (shape[axis] as number) + i, 0)
    turned[at] = value
    for (let axis = 0; axis < index.length; axis++) {
      const next = (index[axis] as number) + 1
      if (next < (shape[axis] as number)) {
        index[axis] = next
        break
      }
      index[axis] = 0
    }
  }
  return turned
}

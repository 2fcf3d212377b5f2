import { strFromU8, unzipSync, zipSync } from 'fflate'
import { crc32 } from './crc32.ts'
import { refuse, type NamedBytes, type Refused } from './fileProblem.ts'

// PKWARE's APPNOTE.TXT, 4.3: local entries, then the directory, then the record that ends it.

const END_RECORD = 0x06054b50
const END_RECORD_BYTES = 22
const DIRECTORY_ENTRY = 0x02014b50
const DIRECTORY_ENTRY_BYTES = 46
/** The longest comment behind the record that ends the directory. */
const MOST_COMMENT = 0xffff

/** Zips know no time before; the same content gives the same bytes. */
const NO_TIME = '1980-01-01T00:00:00'

/** The files in one, stored as they are: float32 weights hardly become smaller. */
export function packZip(files: readonly NamedBytes[]): Uint8Array<ArrayBuffer> {
  const entries = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))
  return zipSync(entries, { level: 0, mtime: NO_TIME })
}

/** Whether a file begins as zips do. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/**
 * The files in a zip, each held against its checksum, in the order of the directory. More than `mostBytes` are not
 * unpacked.
 */
export function unpackZip(
  { name, bytes }: NamedBytes,
  mostBytes: number,
): readonly NamedBytes[] | Refused {
  const broken = refuse({ code: 'broken-zip', file: name })
  const directory = readDirectory(bytes)
  if (directory === null) return broken
  const total = directory.reduce((sum, entry) => sum + entry.size, 0)
  if (total > mostBytes) return refuse({ code: 'too-large', file: name, mostBytes })
  let unpacked: Record<string, Uint8Array>
  try {
    // fflate's output buffers have the size that the directory names, so `total` bounds them.
    unpacked = unzipSync(bytes)
  } catch {
    return broken
  }
  const files: NamedBytes[] = []
  for (const entry of directory) {
    const content = unpacked[entry.name]
    if (content === undefined) return broken
    // fflate does not look at checksums.
    if (content.length !== entry.size || crc32(content) !== entry.crc) {
      return refuse({ code: 'wrong-checksum', entry: entry.name })
    }
    if (!entry.name.endsWith('/')) files.push({ name: entry.name, bytes: content })
  }
  return files
}

interface DirectoryEntry {
  readonly name: string
  readonly crc: number
  readonly size: number
}

/** null where there is none, or not as long as is said, or it names a file twice. */
function readDirectory(bytes: Uint8Array): DirectoryEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const entries: DirectoryEntry[] = []
  const start = view.getUint32(end + 16, true)
  let at = start
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + DIRECTORY_ENTRY_BYTES > end || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      return null
    const nameBytes = view.getUint16(at + 28, true)
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const begin = at + DIRECTORY_ENTRY_BYTES
    if (begin + nameBytes + rest > end) return null
    const isUtf8 = (view.getUint16(at + 8, true) & 0x0800) !== 0
    entries.push({
      name: strFromU8(bytes.subarray(begin, begin + nameBytes), !isUtf8),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
    })
    at = begin + nameBytes + rest
  }
  if (at - start !== view.getUint32(end + 12, true)) return null
  return new Set(entries.map((entry) => entry.name)).size === entries.length ? entries : null
}

/** Where the record that ends the directory begins. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_RECORD_BYTES
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_RECORD) return at
  }
  return null
}

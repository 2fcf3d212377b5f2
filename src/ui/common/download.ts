/** Long enough for any browser to have begun reading. */
const KEPT_MS = 10_000

/** Saves a text, or bytes, as a file. */
export function download(content: string | Uint8Array<ArrayBuffer>, file: string): void {
  // A type that says no more would let some browsers change the file's name.
  const type = typeof content === 'string' ? 'text/plain' : 'application/octet-stream'
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = file
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, KEPT_MS)
}

/** Long enough for any browser to have begun reading. */
const KEPT_MS = 10_000

/** Saves a text as a file. */
export function download(text: string, file: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = file
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, KEPT_MS)
}

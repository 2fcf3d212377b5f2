/** Puts a text onto the clipboard; false where the page may not: refused, or not served securely and without one. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

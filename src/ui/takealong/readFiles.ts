import type { NamedBytes } from '#room/core/files/fileProblem.ts'

/** Files that somebody chose together, read. */
export interface Chosen {
  /** What the page calls them. */
  readonly name: string
  readonly files: readonly NamedBytes[]
}

/** null where the browser cannot read one of them. */
export async function readFiles(list: readonly File[]): Promise<Chosen | null> {
  try {
    const files = await Promise.all(
      list.map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    )
    return { name: list.map(({ name }) => name).join(', '), files }
  } catch {
    return null
  }
}

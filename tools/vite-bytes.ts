import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

const query = '?bytes'

/** `import bytes from '#reference/weights.f32?bytes'`: the file as a Uint8Array, in Node and in a browser alike. */
export function bytes(): Plugin {
  return {
    name: 'tally:bytes',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(query)) return null
      const file = id.slice(0, -query.length)
      this.addWatchFile(file)
      const text = await readFile(file, 'base64')
      return `export default Uint8Array.from(atob(${JSON.stringify(text)}), (c) => c.charCodeAt(0))`
    },
  }
}

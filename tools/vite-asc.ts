import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'
import type { Plugin } from 'vite'

const wanted = /\.as\.ts\?(simd|relaxed)$/
const cache = fileURLToPath(new URL('../node_modules/.cache/asc', import.meta.url))

/**
 * `import bytes from './kernel.as.ts?simd'`: AssemblyScript compiled to WebAssembly, as a Uint8Array; with `?relaxed`
 * by its relaxed SIMD, too. It takes seconds, so the result is kept, by what it was made from.
 */
export function assemblyScript(): Plugin {
  return {
    name: 'tally:assemblyscript',
    enforce: 'pre',
    async load(id) {
      const build = wanted.exec(id)?.[1]
      if (!build) return null
      const file = id.slice(0, id.indexOf('?'))
      const sources = await readSources(file)
      for (const name of sources.keys()) this.addWatchFile(join(dirname(file), name))
      const wasm = await compileOnce(basename(file), sources, build === 'relaxed')
      const text = Buffer.from(wasm).toString('base64')
      return `export default Uint8Array.from(atob(${JSON.stringify(text)}), (c) => c.charCodeAt(0))`
    },
  }
}

/** The file and those beside it that it imports, by name. */
async function readSources(file: string): Promise<Map<string, string>> {
  const sources = new Map<string, string>()
  const waiting = [basename(file)]
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    if (sources.has(name)) continue
    const text = await readFile(join(dirname(file), name), 'utf8')
    sources.set(name, text)
    for (const [, found] of text.matchAll(/from '\.\/(\S+)'/g)) waiting.push(`${found}.ts`)
  }
  return sources
}

async function compileOnce(
  entry: string,
  sources: Map<string, string>,
  relaxed: boolean,
): Promise<Uint8Array> {
  const hash = createHash('sha256').update(JSON.stringify([asc.version, entry, relaxed]))
  for (const [name, text] of sources) hash.update(JSON.stringify([name, text]))
  const kept = join(cache, `${hash.digest('hex')}.wasm`)
  const found = await readFile(kept).catch(() => null)
  if (found) return found
  const wasm = await compile(entry, sources, relaxed)
  await mkdir(cache, { recursive: true })
  await writeFile(kept, wasm)
  return wasm
}

async function compile(
  entry: string,
  sources: Map<string, string>,
  relaxed: boolean,
): Promise<Uint8Array> {
  const features = ['--enable', 'simd', ...(relaxed ? ['--enable', 'relaxed-simd'] : [])]
  const options = ['-O3', '--runtime', 'stub', '--noAssert', '--use', 'abort=', ...features]
  let wasm: Uint8Array | undefined
  let problems = ''
  const { error } = await asc.main([entry, '--outFile', 'out.wasm', ...options], {
    readFile: (name) => sources.get(name) ?? null,
    writeFile: (_name, data) => {
      if (typeof data !== 'string') wasm = data
    },
    listFiles: () => [],
    stderr: {
      write: (text) => {
        problems += text
      },
    },
  })
  if (error || !wasm) throw new Error(`asc: ${error?.message ?? 'no output'}\n${problems}`)
  return wasm
}

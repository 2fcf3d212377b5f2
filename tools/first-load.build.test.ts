import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
}

const dist = (file: string) => readFileSync(`dist/${file}`)
if (!existsSync('dist/.vite/manifest.json')) throw new Error('nothing built yet: npm run build')
const manifest = JSON.parse(dist('.vite/manifest.json').toString()) as Record<string, Chunk>

/** The files that the page loads before it shows anything: the entry and what it imports statically. */
function firstLoad(key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key]
  if (!chunk) throw new Error(`no ${key} in the manifest`)
  if (seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const css of chunk.css ?? []) seen.add(css)
  for (const next of chunk.imports ?? []) firstLoad(next, seen)
  return seen
}

const files = [...firstLoad('index.html')]
const scripts = readdirSync('dist/assets')
  .filter((file) => file.endsWith('.js'))
  .map((file) => `assets/${file}`)
const holds = (mark: string) => (file: string) => dist(file).includes(mark)

// Words that survive minifying and stand in the library alone.
test.each([
  ['tfjs', 'TENSORLIKE_CHECK_SHAPE_CONSISTENCY'],
  ['vega', 'vega.github.io/schema/vega/'],
  ['tfjs-vis', 'equal number of series labels'],
  ['fflate', 'invalid zip data'],
])('the first load holds no %s, which comes later', (_library, mark) => {
  expect(files.filter(holds(mark))).toEqual([])
  // Else the mark is out of date and the line above proves nothing.
  expect(scripts.filter(holds(mark))).not.toEqual([])
})

test('the first load is under 130 kB', () => {
  const bytes = files.reduce((sum, file) => sum + gzipSync(dist(file)).length, 0)
  expect(bytes).toBeLessThan(130_000)
})

test('nothing but the page stands outside assets/, so it can be served from any folder', () => {
  expect(dist('index.html').toString()).not.toMatch(/(?:src|href)="\//)
})

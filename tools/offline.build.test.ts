import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

if (!existsSync('dist/sw.js')) throw new Error('nothing built yet: npm run build')

/** What the page's own address never asks for. */
const APART = /^(?:_headers|sw\.js|\.vite\/.*)$/

test('[OFF-1] the service worker keeps every file of the build, and no other', () => {
  const kept = Array.from(
    readFileSync('dist/sw.js', 'utf8').matchAll(/\burl: ?"([^"]+)"/g),
    ([, url = '']) => url,
  )
  const files = readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace('dist/', ''))
    .filter((file) => !APART.test(file))
  expect(kept.toSorted()).toEqual(files.toSorted())
})

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { preview } from 'vite'
import { test as base } from './page.ts'

/** A server of a test's own, with a copy of the built page. */
export interface Site {
  readonly address: string
  /** Puts a newer build in the place of what is served: a page with one more `meta`, and the service worker for it. */
  readonly renew: () => Promise<void>
  /** From now on nobody answers. */
  readonly close: () => Promise<void>
}

/** What tells a newer build from the older. */
export const NEWER = 'meta[name="build"][content="newer"]'

async function openSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'tally-site-'))
  await cp('dist', folder, { recursive: true })
  const server = await preview({
    logLevel: 'error',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  })
  const address = server.resolvedUrls?.local[0]
  if (address === undefined) throw new Error('the server has no address')
  const change = async (file: string, from: RegExp, to: string) => {
    const text = await readFile(join(folder, file), 'utf8')
    if (!from.test(text)) throw new Error(`${file} holds no ${String(from)}`)
    await writeFile(join(folder, file), text.replace(from, to))
  }
  let isOpen = true
  return {
    address,
    renew: async () => {
      await change('index.html', /<head>/, '<head><meta name="build" content="newer" />')
      await change(
        'sw.js',
        /(url: ?"index\.html", ?revision: ?")[^"]+|(revision: ?")[^"]+(", ?url: ?"index\.html")/,
        '$1$2newer$3',
      )
    },
    close: async () => {
      if (!isOpen) return
      isOpen = false
      await server.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** The page on a site of its own, with its service worker. */
export const test = base.extend<{ site: Site }>({
  serviceWorkers: 'allow',
  // oxlint-disable-next-line no-empty-pattern -- Playwright takes a fixture's first parameter as a pattern only.
  site: async ({}, run) => {
    const site = await openSite()
    await run(site)
    await site.close()
  },
  baseURL: async ({ site }, run) => run(site.address),
})

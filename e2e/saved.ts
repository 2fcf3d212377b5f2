import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

interface Saved {
  readonly name: string
  readonly buffer: Buffer
}

/** Firefox begins what a link downloads without an ID, so that Playwright passes over it: it is met in its folder. */
export const FIREFOX_DOWNLOADS = 'test-results/firefox-downloads'

/** The file that an act saves. */
export async function saveBy(page: Page, act: () => Promise<void>): Promise<Saved> {
  const isFirefox = page.context().browser()?.browserType().name() === 'firefox'
  return isFirefox ? metInFolder(act) : toldOf(page, act)
}

async function toldOf(page: Page, act: () => Promise<void>): Promise<Saved> {
  const told = page.waitForEvent('download')
  await act()
  const download = await told
  return { name: download.suggestedFilename(), buffer: await readFile(await download.path()) }
}

/** While it comes, its place is held by an empty file, and the bytes stand in another, `….part`. */
async function metInFolder(act: () => Promise<void>): Promise<Saved> {
  await rm(FIREFOX_DOWNLOADS, { recursive: true, force: true })
  await act()
  const found: Saved[] = []
  await expect(async () => {
    const all = await readdir(FIREFOX_DOWNLOADS)
    expect(all).toHaveLength(1)
    for (const name of all) {
      const buffer = await readFile(join(FIREFOX_DOWNLOADS, name))
      expect(buffer.length).toBeGreaterThan(0)
      found.push({ name, buffer })
    }
  }).toPass()
  const [file] = found
  if (file === undefined) throw new Error('nothing was saved')
  return file
}

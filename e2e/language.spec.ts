import type { Page } from '@playwright/test'
import { code as enCode } from '../src/ui/messages/en/code.ts'
import { en } from '../src/ui/messages/en/index.ts'
import { code as jaCode } from '../src/ui/messages/ja/code.ts'
import { ja } from '../src/ui/messages/ja/index.ts'
import { expect, test } from './page.ts'

const SMALL = 'samples=40&units=8&batchSize=20&epochs=2&backend=cpu'

/** Three or more English words in a row. */
const SENTENCE = /[A-Za-z]{2,}(?:[ ,;:]+[A-Za-z]{2,}){2,}/

/** Every text of the page, seen, heard or shown on demand. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    while (walker.nextNode()) {
      const { parentElement, nodeValue } = walker.currentNode
      // Code is the same in all languages.
      if (!parentElement?.closest('noscript, [translate="no"]')) texts.push(nodeValue ?? '')
    }
    for (const element of document.querySelectorAll(
      '[aria-label], [title], [placeholder], [alt]',
    )) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        texts.push(element.getAttribute(name) ?? '')
      }
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '')
  })
}

/** The words of the English catalogue that the Japanese one says otherwise. */
function englishOnly(english: unknown, japanese: unknown): string[] {
  if (typeof english === 'string') return english === japanese ? [] : [english]
  if (typeof english !== 'object' || english === null) return []
  const other = { ...(japanese as Record<string, unknown>) }
  return Object.entries(english).flatMap(([key, value]) => englishOnly(value, other[key]))
}

/** No sentence and no word of the English page is left. */
async function expectJapanese(page: Page): Promise<void> {
  const words = new Set([...englishOnly(en, ja), ...englishOnly(enCode, jaCode)])
  const texts = await textsOf(page)
  expect(texts.length).toBeGreaterThan(100)
  expect(texts.filter((text) => words.has(text) || SENTENCE.test(text))).toEqual([])
}

test('the page switches between English and Japanese, whole, and remembers it @engines', async ({
  tally,
  page,
}) => {
  await tally.open(`variant=masking&${SMALL}`)
  const root = page.locator('html')
  await expect(root).toHaveAttribute('lang', 'en')
  await expect(page).toHaveTitle(en.page.title)
  await tally.trainToTheEnd()
  await tally.proved()
  await tally.speak('日本語')
  await expect(root).toHaveAttribute('lang', 'ja')
  await expect(page).toHaveTitle(ja.page.title)
  await expectJapanese(page)
  await expect(page.getByRole('button', { name: ja.train.reset, exact: true })).toBeEnabled()

  // Another visit, by an address that says nothing of it.
  await page.goto('about:blank')
  await page.goto(`/#variant=embedding&${SMALL}`)
  await expect(root).toHaveAttribute('lang', 'ja')
  await expect(page.getByRole('status', { name: ja.tryit.prediction })).toHaveText(/\d/)
  await expectJapanese(page)
  await tally.speak('English')
  await expect(root).toHaveAttribute('lang', 'en')
  await expect(tally.button('Train')).toBeEnabled()
})

test.describe('where the browser speaks Japanese', () => {
  test.use({ locale: 'ja-JP' })

  test('the page begins in Japanese, also where something is wrong @engines', async ({ page }) => {
    await page.goto(`/#units=4&maskValue=1&variant=masking&epochs=zero&wonder=1&backend=cpu`)
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
    await expect(page.getByRole('alert')).toHaveCount(1)
    await page.getByLabel(ja.settings.labels.epochs, { exact: true }).fill('0')
    await page.getByLabel(ja.tryit.typeLabel, { exact: true }).fill('12')
    await expect(page.getByRole('status', { name: ja.train.statusLabel })).toContainText(
      ja.settings.labels.epochs,
    )
    await expectJapanese(page)
  })

  test('a link can ask for English', async ({ tally, page }) => {
    await tally.open('units=4&backend=cpu&lang=en')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })
})

test('the theme is the system’s until one is chosen, which is remembered', async ({
  tally,
  page,
}) => {
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  // What the browser paints its own bars with.
  const bars = () =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
        .filter(({ media }) => matchMedia(media).matches)
        .map(({ content }) => content),
    )
  await page.emulateMedia({ colorScheme: 'light' })
  await tally.open(SMALL)
  expect(await bars()).toEqual(['#fcfcfb'])
  const light = await ground()
  await expect(tally.option('Theme', 'Light')).toBeChecked()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(tally.option('Theme', 'Dark')).toBeChecked()
  await expect.poll(ground).not.toBe(light)
  const dark = await ground()

  await tally.option('Theme', 'Light').check()
  await expect.poll(ground).toBe(light)
  expect(await bars()).toEqual(['#fcfcfb'])
  await page.goto('about:blank')
  await tally.open(SMALL)
  await expect(tally.option('Theme', 'Light')).toBeChecked()
  expect(await ground()).toBe(light)

  await tally.option('Theme', 'Dark').check()
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('about:blank')
  await tally.open(SMALL)
  await expect(tally.option('Theme', 'Dark')).toBeChecked()
  expect(await ground()).toBe(dark)
  expect(await bars()).toEqual(['#121417'])
})

import type { Page } from '@playwright/test'
import { expect, test } from './page.ts'

const SMALL = 'samples=40&units=8&batchSize=20&backend=cpu'

/** What the page has written behind the '#'. */
const hashOf = (page: Page) => new URL(page.url()).hash

test('[URL-1] what a person sets stands in the address, and the link restores it elsewhere @engines', async ({
  tally,
  page,
  browser,
}) => {
  await tally.open('backend=cpu&units=8')
  await tally.tab('Masking').click()
  await tally.field('Training samples').fill('40')
  await tally.field('Length sigma').fill('0.25')
  await tally.field('Mask value').fill('-2.5')
  await tally.field('Optimizer').selectOption('rmsprop')
  await tally.field('Update order').selectOption('dense-first')
  await tally.field('Batch size').fill('20')
  await tally.field('Shuffle each epoch').uncheck()
  await tally.field('Type a sequence').fill('1011')
  await tally.field('Padding steps').fill('3')
  await tally.option('Where the padding goes', 'In front').check()
  await tally.option('Theme', 'Dark').check()
  await tally.speak('日本語')
  await tally.speak('English')
  await expect
    .poll(() => hashOf(page))
    .toBe(
      '#variant=masking&samples=40&lengthSigma=0.25&units=8&maskValue=-2.5&optimizer=rmsprop' +
        '&updateOrder=dense-first&batchSize=20&shuffle=false&backend=cpu&bits=1011&pad=3' +
        '&place=front&lang=en&theme=dark',
    )

  const context = await browser.newContext({ locale: 'ja-JP', colorScheme: 'light' })
  const elsewhere = await context.newPage()
  await elsewhere.goto(page.url())
  const field = (label: string) => elsewhere.getByLabel(label, { exact: true })
  const tab = elsewhere.getByRole('tab', { name: 'Masking', exact: true })
  await expect(tab).toHaveAttribute('aria-selected', 'true')
  for (const [label, value] of [
    ['Training samples', '40'],
    ['Length sigma', '0.25'],
    ['Hidden units', '8'],
    ['Mask value', '-2.5'],
    ['Optimizer', 'rmsprop'],
    ['Update order', 'dense-first'],
    ['Batch size', '20'],
    ['Backend', 'cpu'],
    ['Seed', '0'],
    ['Type a sequence', '1011'],
    ['Padding steps', '3'],
  ] as const) {
    await expect(field(label)).toHaveValue(value)
  }
  await expect(field('Shuffle each epoch')).not.toBeChecked()
  await expect(field('Dark')).toBeChecked()
  await expect(field('In front')).toBeChecked()
  await expect(elsewhere.getByRole('status', { name: 'True sum', exact: true })).toHaveText('3')
  await expect(elsewhere.getByRole('alert')).toHaveCount(0)
  await context.close()
})

test('[URL-1] a reload brings the same state back @engines', async ({ tally, page }) => {
  await tally.open(`variant=embedding&trainable=true&medianLength=3&bits=11011&pad=0&${SMALL}`)
  await page.reload()
  await tally.answered()
  await expect(tally.tab('Embedding')).toHaveAttribute('aria-selected', 'true')
  await expect(tally.field('Train the embedding')).toBeChecked()
  await expect(tally.field('Median length')).toHaveValue('3')
  await expect(tally.field('Hidden units')).toHaveValue('8')
  await expect(tally.field('Type a sequence')).toHaveValue('11011')
  await expect(tally.field('Padding steps')).toHaveValue('0')
})

test('[URL-1] what equals the article is left out', async ({ tally, page }) => {
  await tally.open('backend=cpu&variant=fixed&units=4&epochs=100&seed=0&shuffle=true&pad=10')
  await expect.poll(() => hashOf(page)).toBe('#units=4&backend=cpu')
  await tally.field('Epochs').fill('99')
  await expect.poll(() => hashOf(page)).toBe('#units=4&epochs=99&backend=cpu')
  // What cannot be right has no place in a link: there the run's own stands.
  await tally.field('Epochs').fill('-3')
  await expect(tally.field('Epochs')).toHaveAttribute('aria-invalid', 'true')
  await expect.poll(() => hashOf(page)).toBe('#units=4&epochs=99&backend=cpu')
  await tally.button('All as in the article').click()
  await expect.poll(() => hashOf(page)).toBe('')
})

test('[URL-2] each bad value is named in one alert, and the article’s stands in for it', async ({
  tally,
  page,
}) => {
  const bad = {
    variant: 'cube',
    samples: 'ten',
    epochs: '2.5',
    learningRate: '11',
    optimizer: 'magic',
    shuffle: 'maybe',
    bits: '10x1',
    pad: '41',
    lang: 'fr',
    theme: 'pink',
    seed: '%E0%A4%A',
  }
  const asked = Object.entries(bad).map(([key, value]) => `${key}=${value}`)
  await tally.open(`${asked.join('&')}&wonder=<b>1</b>&units=4&backend=cpu`)
  const alert = page.getByRole('alert')
  const parts = alert.getByRole('listitem')
  await expect(parts).toHaveCount(asked.length)
  for (const part of asked) {
    await expect(parts.filter({ hasText: `The link asks for ${part}.` })).toBeVisible()
  }
  const named = (key: string) => parts.filter({ hasText: `The link asks for ${key}=` })
  await expect(named('epochs')).toContainText(
    'That is not a whole number from 1 to 10000, so the article’s 100 stands in for it.',
  )
  await expect(named('optimizer')).toContainText('It can be adam or rmsprop or sgd')
  await expect(named('bits')).toContainText('A sequence is written with 0 and 1 only.')

  await expect(tally.tab('Fixed length')).toHaveAttribute('aria-selected', 'true')
  for (const [label, value] of [
    ['Training samples', '1000'],
    ['Epochs', '100'],
    ['Learning rate', '0.001'],
    ['Optimizer', 'adam'],
    ['Seed', '0'],
    ['Type a sequence', '1111011101'],
    ['Padding steps', '10'],
    ['Hidden units', '4'],
  ] as const) {
    await expect(tally.field(label)).toHaveValue(value)
  }
  await expect(tally.field('Shuffle each epoch')).toBeChecked()
  await expect(tally.field('English')).toBeChecked()
  await expect(tally.button('Train')).toBeEnabled()
  await expect.poll(() => hashOf(page)).toBe('#units=4&backend=cpu')

  const note = page.getByRole('status').filter({ hasText: 'The link asks for wonder=<b>1</b>.' })
  await expect(note).toBeVisible()
  await alert.getByRole('button', { name: 'Dismiss' }).click()
  await expect(alert).toHaveCount(0)
  await expect(note).toBeVisible()
})

test('[URL-1] a link followed on the page itself is obeyed, and so is the way back', async ({
  tally,
  page,
}) => {
  await tally.open(`${SMALL}&length=4&bits=1010`)
  await page.evaluate(() => {
    document.title = 'the same document'
  })
  await page.goto(`/#variant=masking&seed=7&bits=111&wonder=1&${SMALL}`)
  await expect(tally.tab('Masking')).toHaveAttribute('aria-selected', 'true')
  await expect(tally.field('Seed')).toHaveValue('7')
  await expect(tally.field('Type a sequence')).toHaveValue('111')
  const note = page.getByRole('status').filter({ hasText: 'The link asks for wonder=1.' })
  await expect(note).toBeVisible()
  await tally.answered()
  await page.goBack()
  await expect(tally.tab('Fixed length')).toHaveAttribute('aria-selected', 'true')
  await expect(tally.field('Seed')).toHaveValue('0')
  await expect(tally.field('Type a sequence')).toHaveValue('1010')
  await expect(note).toHaveCount(0)
  await expect(page).toHaveTitle('the same document')
})

test('[URL-1] the link can be copied, as the page is at that moment', async ({
  tally,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await tally.open(SMALL)
  await tally.field('Type a sequence').fill('0000000001')
  await tally.button('Copy link').click()
  await expect(tally.button('Copied')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(copied).hash).toContain('bits=0000000001')
  // Of another state it has not been copied yet.
  await tally.field('Seed').fill('5')
  await expect(tally.button('Copy link')).toBeVisible()
})

test('[URL-1] where there is no clipboard, the link is shown, selected', async ({
  tally,
  page,
}) => {
  await page.addInitScript(() => {
    // As on a page that is not served securely.
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await tally.open(`seed=5&${SMALL}`)
  await tally.button('Copy link').click()
  const field = tally.field('Link')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue(/#.*seed=5/)
  expect(await page.evaluate(() => String(getSelection()))).toContain('seed=5')
})

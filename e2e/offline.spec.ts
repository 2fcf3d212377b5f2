import { axeFinds } from './axe.ts'
import { expect, type Tally } from './page.ts'
import { NEWER, test } from './site.ts'

// The built page under its service worker, on a server that goes away or gets a newer build.

const SMALL = 'variant=masking&units=3&samples=20&batchSize=10&epochs=3&medianLength=2&backend=wasm'

/** Said at the visit that made it so, to whoever listens too. */
const kept = ({ page }: Tally) =>
  expect(page.getByRole('status').filter({ hasText: 'Works offline now.' })).toBeVisible()

const note = ({ page }: Tally) =>
  page.getByRole('status').filter({ hasText: 'There is a newer Tally.' })

test('[OFF-1] without a network the first visit goes on: another worker, the chart, what is further down @engines', async ({
  tally,
  site,
}) => {
  await tally.open(SMALL)
  await kept(tally)
  await site.close()
  await tally.field('Backend').selectOption('cpu')
  await expect(tally.region('Train')).toContainText('CPU, fused, ready')
  await tally.trainToTheEnd()
  await expect(tally.region('Train').getByRole('figure', { name: 'Loss per epoch' })).toBeVisible()
  await expect(tally.region('Code')).toBeVisible()
})

test('[OFF-1] without a network the page opens again and trains on each backend, in Japanese too @engines', async ({
  page,
  tally,
  site,
}) => {
  await tally.open(SMALL)
  await kept(tally)
  await site.close()
  await page.goto(`/?from=school#${SMALL}&lang=ja`)
  await expect(page.getByText('オフラインでも使えます。')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'オフライン' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'コード' })).toBeVisible()
  await tally.speak('English')
  for (const [backend, name] of [
    ['wasm', 'WASM'],
    ['webgl', 'WebGL'],
  ] as const) {
    await tally.open(`${SMALL.replace('wasm', backend)}&lang=en`)
    await page.reload()
    await tally.answered()
    await tally.trainToTheEnd()
    await expect(tally.region('Train')).toContainText(`· ${name}`)
  }
})

test('[OFF-2] a newer page waits until somebody asks for it; of settings and sequence nothing is lost @engines', async ({
  page,
  tally,
  site,
}) => {
  await tally.open(`${SMALL}&bits=1101`)
  await kept(tally)
  await site.renew()
  await page.reload()
  await tally.answered()
  await expect(note(tally)).toContainText('what was trained in this tab is lost')
  await tally.trainToTheEnd()
  await expect(page.locator(NEWER)).toHaveCount(0)
  await tally.speak('日本語')
  await expect(page.getByText('新しいTallyがあります。')).toBeVisible()
  await tally.speak('English')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFinds(page), colorScheme).toEqual([])
  }

  await tally.button('Load the newer Tally').click()
  await expect(page.locator(NEWER)).toHaveCount(1)
  await tally.answered()
  await expect(note(tally)).toHaveCount(0)
  await expect(tally.field('Hidden units')).toHaveValue('3')
  await expect(page.getByRole('textbox', { name: 'Type a sequence' })).toHaveValue('1101')
  await expect(tally.status('Training status')).not.toContainText('finished')
})

test('[OFF-2] a page whose newer one was loaded in another tab stays as it is, and offers it still', async ({
  page,
  tally,
  site,
  context,
}) => {
  await tally.open(SMALL)
  await kept(tally)
  await site.renew()
  await page.reload()
  await tally.answered()
  await tally.trainToTheEnd()
  await tally.button('Dismiss').click()
  await expect(note(tally)).toHaveCount(0)

  const other = await context.newPage()
  await other.goto(`/#${SMALL}`)
  await other.getByRole('button', { name: 'Load the newer Tally' }).click()
  await expect(other.locator(NEWER)).toHaveCount(1)

  await expect(note(tally)).toBeVisible()
  await expect(page.locator(NEWER)).toHaveCount(0)
  await expect(tally.status('Training status')).toContainText('finished')
  await tally.button('Load the newer Tally').click()
  await expect(page.locator(NEWER)).toHaveCount(1)
  await tally.answered()
})

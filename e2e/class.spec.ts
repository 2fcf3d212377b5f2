import { axeFinds } from './axe.ts'
import { expect, test } from './page.ts'

// What a teacher puts into a link.

const SMALL = 'variant=masking&units=3&samples=20&batchSize=10&epochs=3'

test('[URL-3] a link leaves parts out, and one button brings all of them back @engines', async ({
  tally,
  page,
}) => {
  await tally.open(`${SMALL}&hide=variants,settings,proof,model,code`)
  await expect(tally.region('Training data')).toBeVisible()
  for (const name of ['Settings', 'Padding proof', 'Model', 'Code']) {
    await expect(tally.region(name), name).toHaveCount(0)
  }
  await expect(page.getByRole('tab')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'See why, bit for bit' })).toHaveCount(0)
  expect(await axeFinds(page)).toEqual([])
  await expect.poll(() => new URL(page.url()).hash).toContain('hide=variants,settings,proof')

  await expect(page.getByText('The link leaves parts of the page out')).toContainText(
    'Variant, Settings',
  )
  await tally.button('Show all').click()
  await expect(tally.button('Show all')).toHaveCount(0)
  await expect(tally.field('Hidden units')).toHaveValue('3')
  for (const name of ['Padding proof', 'Model', 'Code']) {
    await expect(tally.region(name), name).toBeVisible()
  }
  await expect.poll(() => new URL(page.url()).hash).not.toContain('hide')
})

test('[URL-3] the copied link leaves out what this page leaves out; a name that is no part’s is told', async ({
  tally,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await tally.open(`${SMALL}&hide=code,sidebar`)
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('The link asks for hide=sidebar.')
  await expect(alert).toContainText('variants, settings, train')
  await tally.button('Copy link').click()
  await expect(tally.button('Copied')).toBeVisible()
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()))
  expect(copied.hash).toContain('hide=code')
  expect(copied.hash).not.toContain('sidebar')
})

test('[URL-4] a link with run trains on opening, and again after a reload, until it is reset @engines', async ({
  tally,
  page,
}) => {
  const status = tally.status('Training status')
  await tally.open(`${SMALL}&run=true`)
  await expect(status).toContainText('finished: epoch 3 of 3')
  const prediction = await tally.prediction()
  await page.reload()
  await expect(status).toContainText('finished: epoch 3 of 3')
  await tally.answered()
  expect(await tally.prediction()).toBe(prediction)
  await tally.button('Reset').click()
  await expect.poll(() => new URL(page.url()).hash).not.toContain('run')
  await page.reload()
  await tally.answered()
  await expect(status).toContainText('not trained')
})

test('on a projector, a page without settings shows the lesson’s three things at once', async ({
  tally,
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await tally.open(`${SMALL}&hide=settings`)
  for (const shown of [
    tally.button('Train'),
    page.getByRole('figure', { name: 'Loss per epoch' }),
    tally.bit(1),
    tally.status('Prediction'),
  ]) {
    await expect(shown).toBeInViewport({ ratio: 1 })
  }
  const size = await tally.status('Prediction').evaluate((it) => getComputedStyle(it).fontSize)
  // 60 px grown by an eighth, as is all the rest.
  expect(size).toBe('67.5px')
})

import type { Locator, Page } from '@playwright/test'
import { compare as ja } from '#room/ui/messages/ja/compare.ts'
import { axeFinds } from './axe.ts'
import { expect, test, type Tally } from './page.ts'

// Pinned runs, and several values tried in a row.

const SMALL = 'samples=20&batchSize=20&units=2&epochs=4&backend=cpu'

const row = (tally: Tally, name: string): Locator =>
  tally
    .table('Runs')
    .getByRole('row')
    .filter({ has: tally.page.getByRole('rowheader', { name, exact: true }) })

const group = (page: Page) => page.getByRole('group', { name: 'Try several values', exact: true })

async function openList(page: Page): Promise<Locator> {
  await page.locator('summary').filter({ hasText: 'Try several values' }).click()
  return group(page)
}

async function pin(tally: Tally): Promise<void> {
  await expect(tally.button('Pin this run')).toBeEnabled()
  await tally.button('Pin this run').click()
}

test('[RUN-1] two runs are pinned, listed with what differs, and drawn with their letters', async ({
  page,
  tally,
}) => {
  await tally.open(SMALL)
  await expect(tally.button('Pin this run')).toBeDisabled()
  await tally.trainToTheEnd()
  const first = await tally.prediction()
  await pin(tally)
  await expect(tally.button('Pin this run')).toBeDisabled()
  await tally.field('Hidden units').fill('3')
  await tally.field('Seed').fill('7')
  await tally.trainToTheEnd()
  await pin(tally)
  await expect(row(tally, 'now')).toContainText('Hidden units 3')
  await expect(row(tally, 'A')).toContainText('Hidden units 2')
  await expect(row(tally, 'A')).toContainText('Seed 0')
  await expect(row(tally, 'A')).toContainText(first.toFixed(4).replace('-', '−'))
  await expect(row(tally, 'B').getByRole('cell').first()).toHaveText('none')
  const legend = page.getByRole('list', { name: 'Pinned runs in the chart', exact: true })
  await expect(legend.getByRole('listitem')).toHaveText([/^A \d/, /^B \d/])

  await row(tally, 'A').getByRole('button', { name: 'Use these settings' }).click()
  await expect(tally.field('Hidden units')).toHaveValue('2')
  await expect(tally.field('Seed')).toHaveValue('0')
  await tally.button('Unpin A').click()
  await expect(legend.getByRole('listitem')).toHaveText([/^B \d/])
})

test('[RUN-2] pinned runs are there again after a reload, and can be unpinned for good @engines', async ({
  page,
  tally,
}) => {
  await tally.open(`variant=masking&${SMALL}`)
  await tally.trainToTheEnd()
  await pin(tally)
  const kept = await row(tally, 'A').getByRole('cell').allInnerTexts()
  await expect.poll(() => storedPins(page)).toBe(1)
  await tally.open(`variant=masking&seed=5&${SMALL}`)
  await page.reload()
  await expect(row(tally, 'A')).toContainText('Seed 0')
  const again = await row(tally, 'A').getByRole('cell').allInnerTexts()
  expect(again.slice(1)).toEqual(kept.slice(1))
  await tally.button('Unpin A').click()
  await expect.poll(() => storedPins(page)).toBe(0)
  await page.reload()
  await tally.answered()
  await expect(tally.button('Pin this run')).toBeVisible()
  await expect(tally.table('Runs')).toHaveCount(0)
})

test('[RUN-2] what cannot be read is told of, takes nothing along, and can be removed', async ({
  page,
  tally,
}) => {
  await tally.open(SMALL)
  await tally.trainToTheEnd()
  await pin(tally)
  await expect.poll(() => storedPins(page)).toBe(1)
  await page.evaluate(keepToo, [{ version: 1, letter: 'B' }, { version: 99 }, 'what is this'])
  await page.reload()
  const alert = page.getByRole('alert').filter({ hasText: 'Not all pinned runs are here.' })
  await expect(alert).toContainText('2 pinned runs were damaged')
  await expect(alert).toContainText('One pinned run was kept by another version of this page')
  await expect(row(tally, 'A')).toBeVisible()
  await alert.getByRole('button').click()
  await expect(alert).toHaveCount(0)
  await expect.poll(() => storedPins(page)).toBe(1)
})

test('[RUN-2] a browser that keeps nothing says so once there is something to lose', async ({
  page,
  tally,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('not here', 'SecurityError')
    }
  })
  await tally.open(SMALL)
  await expect(tally.button('Pin this run')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await tally.trainToTheEnd()
  await pin(tally)
  await expect(page.getByRole('alert')).toContainText('gone when this page is closed')
  await expect(row(tally, 'A')).toBeVisible()
})

test('[RUN-3] three values are trained and pinned, and the own run comes back @engines', async ({
  page,
  tally,
}) => {
  await tally.open(SMALL)
  await tally.trainToTheEnd()
  const own = await tally.prediction()
  const list = await openList(page)
  await list.getByRole('combobox', { name: 'Setting' }).selectOption('Hidden units')
  const values = list.getByRole('textbox', { name: 'Values' })
  await values.fill('1, 0, 3')
  await expect(list).toContainText('0 cannot be tried. 1 to 512, whole numbers.')
  await expect(list.getByRole('button', { name: 'Run them' })).toBeDisabled()
  await values.fill('1, 3, 4')
  await list.getByRole('button', { name: 'Run them' }).click()
  await expect(list.getByRole('status')).toContainText('Done: 3 of 3 pinned (A, B, C).')
  await expect(row(tally, 'C')).toContainText('Hidden units 4')
  await expect(tally.status('Training status')).toContainText('finished: epoch 4 of 4')
  await expect(tally.field('Hidden units')).toHaveValue('2')
  await tally.answered()
  expect(await tally.prediction()).toBe(own)
  // What was pinned is what a run of its own comes to.
  const pinned = await row(tally, 'B').getByRole('cell').allInnerTexts()
  await row(tally, 'B').getByRole('button', { name: 'Use these settings' }).click()
  await tally.trainToTheEnd()
  await tally.answered()
  const now = await row(tally, 'now').getByRole('cell').allInnerTexts()
  expect(now.slice(1, 5)).toEqual(pinned.slice(1, 5))
})

test('[RUN-3] a list shows how far it is, and can be stopped; axe finds nothing meanwhile', async ({
  page,
  tally,
}) => {
  await tally.open('samples=20&batchSize=20&units=2&epochs=10000&kernels=stock&backend=cpu')
  await tally.button('Step one epoch').click()
  await expect(tally.status('Training status')).toContainText('paused at epoch 1')
  await tally.answered()
  await pin(tally)
  const list = await openList(page)
  await list.getByRole('textbox', { name: 'Values' }).fill('1, 3')
  await list.getByRole('button', { name: 'Run them' }).click()
  await expect(list.getByRole('progressbar')).toBeVisible()
  await expect(list).toContainText('Hidden units 1, 1 of 2')
  await expect(tally.region('Train')).toContainText('Your own run comes back after it.')
  await expect(tally.status('Training status')).toContainText(/epoch [1-9]\d* of 10000/)
  await findsNothing(page)
  await list.getByRole('button', { name: 'Stop' }).click()
  await expect(list.getByRole('status')).toContainText('Stopped: no run was pinned.')
  await expect(tally.status('Training status')).toContainText('paused at epoch 1 of 10000')
  await tally.speak('日本語')
  await expect(page.getByRole('button', { name: ja.pin, exact: true })).toBeVisible()
  await expect(page.getByRole('table', { name: ja.runs, exact: true })).toBeVisible()
  await findsNothing(page)
})

async function findsNothing(page: Page): Promise<void> {
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [390, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    expect(await axeFinds(page), `${String(width)}, ${colorScheme}`).toEqual([])
  }
}

/** How many runs the browser keeps. */
function storedPins(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('tally')
    await new Promise((resolve) => opening.addEventListener('success', resolve))
    const count = opening.result.transaction('pins').objectStore('pins').count()
    await new Promise((resolve) => count.addEventListener('success', resolve))
    opening.result.close()
    return count.result
  })
}

/** Puts things beside what the page keeps. */
async function keepToo(things: readonly unknown[]): Promise<void> {
  const opening = indexedDB.open('tally')
  await new Promise((resolve) => opening.addEventListener('success', resolve))
  const writing = opening.result.transaction('pins', 'readwrite')
  for (const thing of things) writing.objectStore('pins').add(thing)
  await new Promise((resolve) => writing.addEventListener('complete', resolve))
  opening.result.close()
}

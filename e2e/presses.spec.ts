import { ENDLESS, expect, test, type LossRow, type Tally } from './page.ts'

// What impatient fingers do.

const SMALL = 'variant=masking&units=3&samples=20&batchSize=10&backend=cpu&bits=1101'

const epochOf = async ({ status }: Tally) =>
  Number(/\d+/.exec(await status('Training status').innerText())?.[0])

/** Ends an endless run that trains now, and gives its losses. */
async function endSoon(tally: Tally): Promise<LossRow[]> {
  const status = tally.status('Training status')
  await tally.button('Pause').click()
  await expect(status).toHaveText(/^paused/)
  const last = String((await epochOf(tally)) + 1)
  await tally.field('Epochs').fill(last)
  await tally.button('Resume').click()
  await expect(status).toHaveText(`finished: epoch ${last} of ${last}`)
  return tally.lossRows()
}

const TWICE: Readonly<Record<string, (tally: Tally) => Promise<unknown>>> = {
  'a double click': ({ button }) => button('Train').dblclick(),
  'two clicks before the page can do anything': ({ button }) =>
    button('Train').evaluate((train: HTMLElement) => {
      train.click()
      train.click()
    }),
  'Enter twice': async ({ button, page }) => {
    await button('Train').focus()
    await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Enter')])
  },
  'Enter held down': async ({ button, page }) => {
    await button('Train').focus()
    await Promise.all([1, 2, 3, 4].map(() => page.keyboard.down('Enter')))
    await page.keyboard.up('Enter')
  },
}

for (const [what, press] of Object.entries(TWICE)) {
  test(`Train by ${what}: one run trains on`, async ({ tally }) => {
    await tally.open(`${SMALL}&${ENDLESS}`)
    await press(tally)
    await expect.poll(() => epochOf(tally)).toBeGreaterThan(1)
    await expect(tally.status('Training status')).toHaveText(/^epoch \d+ of 10000$/)
    const losses = await endSoon(tally)
    expect(losses.map(({ epoch }) => epoch)).toEqual(losses.map((_, index) => index + 1))

    await tally.button('Reset').click()
    await tally.trainToTheEnd()
    expect(await tally.lossRows()).toEqual(losses)
  })
}

test('Pause right after Train is no second press: it pauses', async ({ tally }) => {
  await tally.open(`${SMALL}&${ENDLESS}`)
  await tally.button('Train').click()
  await tally.button('Pause').click()
  await expect(tally.status('Training status')).toHaveText(/^paused at epoch \d+ of 10000$/)
  await expect(tally.button('Resume')).toBeEnabled()
})

test('Reset while training: back to the first weights, and Train begins anew', async ({
  page,
  tally,
}) => {
  await tally.open(`${SMALL}&${ENDLESS}`)
  const first = await tally.exactPrediction()
  await tally.button('Train').click()
  await expect.poll(() => epochOf(tally)).toBeGreaterThan(1)
  expect(await tally.lossRows()).not.toEqual([])
  await tally.button('Reset').click()
  await expect(tally.status('Training status')).toHaveText('not trained yet')
  await expect(page.getByRole('progressbar', { name: 'Training progress' })).toHaveJSProperty(
    'value',
    0,
  )
  expect(await tally.lossRows()).toEqual([])
  await tally.answered()
  expect(await tally.exactPrediction()).toBe(first)

  await tally.button('Train').click()
  await expect.poll(() => epochOf(tally)).toBeGreaterThan(0)
  const losses = await endSoon(tally)
  await tally.button('Reset').click()
  await tally.trainToTheEnd()
  expect(await tally.lossRows()).toEqual(losses)
})

const PAUSED = /^paused at epoch \d+ of 10000$/

/** Presses as fast as impatient people do, until the run has paused, and tells by which press. */
async function pressUntilPaused(
  { page, status }: Tally,
  press: (count: number) => Promise<unknown>,
): Promise<number> {
  for (let count = 1; count <= 12; count++) {
    await press(count)
    await page.waitForTimeout(250)
    if (PAUSED.test(await status('Training status').innerText())) return count
  }
  throw new Error('no press was heard')
}

test('clicks that go on from Train to Pause pause, though the browser counts them as one row', async ({
  page,
  tally,
}) => {
  await tally.open(`${SMALL}&${ENDLESS}`)
  await tally.button('Train').hover()
  const count = await pressUntilPaused(tally, async (clickCount) => {
    await page.mouse.down({ clickCount })
    await page.mouse.up({ clickCount })
  })
  // The first trains.
  expect(count).toBeGreaterThan(1)
  await expect(tally.button('Resume')).toBeEnabled()
})

test('Enter pressed on and on at Pause pauses, too; held down it is a single press', async ({
  page,
  tally,
}) => {
  const status = tally.status('Training status')
  await tally.open(`${SMALL}&${ENDLESS}`)
  await tally.button('Train').focus()
  for (let repeat = 0; repeat < 5; repeat++) {
    await page.keyboard.down('Enter')
    await page.waitForTimeout(250)
    await expect(status).toHaveText(/^epoch \d+ of 10000$/)
  }
  await page.keyboard.up('Enter')
  await pressUntilPaused(tally, () => page.keyboard.press('Enter'))
})

test('a double click on Pause pauses, and does not train on', async ({ tally }) => {
  await tally.open(`${SMALL}&${ENDLESS}`)
  await tally.button('Train').click()
  await expect.poll(() => epochOf(tally)).toBeGreaterThan(1)
  await tally.button('Pause').dblclick()
  await expect(tally.status('Training status')).toHaveText(PAUSED)
  await expect(tally.button('Resume')).toBeEnabled()
})

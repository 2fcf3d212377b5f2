import type { Page } from '@playwright/test'
import { axeFinds } from './axe.ts'
import { expect, test, type Tally } from './page.ts'

const TITLES = [
  'Nothing known',
  'Learning',
  'A running count',
  'Rows of unequal length',
  'Ten steps of padding',
  'Why',
  'Without the mask',
  'A mask that bites',
  'The article',
]

/** Guesses the choice of this number, and waits for what came out. */
async function guess({ region, button }: Tally, choice: number): Promise<string> {
  const lesson = region('Lesson')
  await lesson.getByRole('radio').nth(choice).check()
  await expect(button('Show the answer')).not.toHaveAttribute('aria-disabled')
  await button('Show the answer').click()
  await expect(lesson).toContainText('You guessed')
  return lesson.innerText()
}

const title = (page: Page, name: string) =>
  page.getByRole('heading', { name, exact: true, level: 2 })

test('[LES-1] [LES-3] through all nine steps, each answer computed, and back to what was there', async ({
  tally,
}) => {
  await tally.open('variant=masking&units=4&samples=20&batchSize=10&epochs=3&bits=1101&pad=3')
  await tally.trainToTheEnd()
  const before = await tally.prediction()
  await tally.button('Lesson in nine steps').click()
  const lesson = tally.region('Lesson')
  const said: string[] = []
  for (const [index, name] of TITLES.entries()) {
    await expect(lesson.getByRole('heading', { name })).toBeFocused()
    await expect(lesson).not.toContainText('You guessed')
    said.push(await guess(tally, 2))
    await tally.button(index < TITLES.length - 1 ? 'Next' : 'Finish').click()
  }
  expect(said[0]).toContain('the true sum is 8')
  expect(said[1]).toMatch(/after 3 epochs .*, after 20 epochs .*, after 100 epochs 7\./)
  expect(said[1]).toMatch(/From epoch \d+ on it stays within a half/)
  expect(said[2]).toContain('After 111 it would say 2.7')
  expect(said[2]).toContain('it carries the count')
  expect(said[3]).toContain('cells are padding')
  expect(said[4]).toContain('all 32 bits of the two are the same')
  expect(said[4]).toContain('You guessed “nothing”, and so it came out.')
  expect(said[5]).toContain('of all 128 units are the same after 10 padded steps')
  expect(said[6]).toContain('it has moved by')
  expect(said[7]).toMatch(/mask value 0 gives .* mask value 1 gives/)
  expect(said[8]).toContain('the article prints 7.7854743')
  expect(said[8]).toMatch(/come to 7\.7854/)

  await expect(lesson).toHaveCount(0)
  await expect(tally.tab('Masking')).toHaveAttribute('aria-selected', 'true')
  await expect(tally.field('Hidden units')).toHaveValue('4')
  await expect(tally.field('Type a sequence')).toHaveValue('1101')
  await expect(tally.field('Padding steps')).toHaveValue('3')
  await expect(tally.status('Training status')).toContainText('finished: epoch 3 of 3')
  await tally.answered()
  expect(await tally.prediction()).toBe(before)
})

test('[LES-3] what came out stays, whatever is tried on the page afterwards', async ({ tally }) => {
  await tally.open('lesson=5')
  const told = await guess(tally, 2)
  const lesson = tally.region('Lesson')
  for (const change of [
    () => tally.bit(1).click(),
    () => tally.option('Where the padding goes', 'In front').check(),
    () => tally.tab('Fixed length').click(),
  ]) {
    await change()
    await expect(lesson).toContainText('The page has been changed since')
    await expect(lesson).toContainText('all 32 bits of the two are the same')
  }
  await tally.button('Next').click()
  await tally.button('Back').click()
  expect(await guess(tally, 2)).toBe(told)
})

test('[LES-2] a link opens the lesson at its step; Esc leaves it, and all is as the link says', async ({
  tally,
  page,
}) => {
  await tally.open('units=4&samples=20&batchSize=10&epochs=3&bits=0000000001&hide=code&lesson=4')
  const lesson = tally.region('Lesson')
  await expect(lesson.getByRole('heading', { name: 'Rows of unequal length' })).toBeFocused()
  await expect(tally.tab('Masking')).toHaveAttribute('aria-selected', 'true')
  await expect(tally.region('Training data')).toBeInViewport()
  await expect.poll(() => new URL(page.url()).hash).toContain('units=4')
  await page.reload()
  await expect(lesson).toContainText('step 4 of 9')
  await page.keyboard.press('Escape')
  await expect(lesson).toHaveCount(0)
  await expect(tally.button('Lesson in nine steps')).toBeFocused()
  await expect(tally.tab('Fixed length')).toHaveAttribute('aria-selected', 'true')
  await expect(tally.field('Hidden units')).toHaveValue('4')
  await expect(tally.field('Type a sequence')).toHaveValue('0000000001')
  await expect(tally.region('Code')).toHaveCount(0)
  await expect.poll(() => new URL(page.url()).hash).not.toContain('lesson')
})

test('[LES-1] Esc closes an open explanation and nothing else; once more, and it leaves', async ({
  tally,
  page,
}) => {
  await page.goto('/#lesson=1')
  const lesson = tally.region('Lesson')
  await expect(lesson.getByRole('heading', { level: 2 })).toBeFocused()
  const units = tally.field('Hidden units')
  await tally.field('Seed').focus()
  await page.keyboard.press('Tab')
  const tip = page.getByRole('tooltip')
  await expect(tip).toContainText('How many numbers the LSTM carries')
  await page.keyboard.press('Escape')
  await expect(tip).toHaveCount(0)
  await expect(lesson).toBeVisible()
  await expect(units).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(lesson).toHaveCount(0)
})

// Not in Firefox: a module that did not come once does not come again there until the page is reloaded.
for (const file of ['js', 'css']) {
  test(`[LES-4] a lesson whose ${file} does not come is told of, takes nothing along, and is tried again`, async ({
    tally,
    page,
  }) => {
    tally.expectError(/Failed to load resource|Failed to fetch dynamically imported module/)
    await tally.open('variant=masking&units=4&samples=20&batchSize=10&epochs=3&bits=1101&pad=3')
    await tally.trainToTheEnd()
    const before = await tally.prediction()
    const wanted = `**/assets/LessonDock-*.${file}`
    await page.route(wanted, (route) => route.abort())
    await tally.button('Lesson in nine steps').click()
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('The lesson could not be loaded.')
    await expect(tally.field('Hidden units')).toHaveValue('4')
    await expect(tally.field('Type a sequence')).toHaveValue('1101')
    await expect(tally.status('Training status')).toContainText('finished: epoch 3 of 3')
    await tally.answered()
    expect(await tally.prediction()).toBe(before)
    await expect.poll(() => new URL(page.url()).hash).not.toContain('lesson')
    await tally.speak('日本語')
    await expect(alert).toContainText('レッスンを読み込めませんでした。')
    await tally.speak('English')
    // Still without a network: told again.
    await tally.button('Try again').click()
    await expect(alert).toContainText('The lesson could not be loaded.')
    await page.unroute(wanted)
    await tally.button('Try again').click()
    await expect(tally.region('Lesson').getByRole('heading', { level: 2 })).toBeFocused()
    await expect(alert).toHaveCount(0)
    await expect(tally.region('Lesson')).toHaveCSS('position', 'fixed')
  })
}

test('[LES-3] what a step asks cannot be read off the page before the guess @engines', async ({
  tally,
  page,
}) => {
  await page.goto('/#lesson=1')
  const lesson = tally.region('Lesson')
  const prediction = page.getByLabel('Prediction', { exact: true })
  const claims = page.getByText('32 of 32 bits agree')
  await expect(lesson.getByRole('radio').first()).toBeVisible()
  await expect(prediction).toBeHidden()
  await guess(tally, 0)
  await expect(prediction).toHaveText('0.0064')
  await page.goto('/#lesson=5')
  await page.reload()
  await lesson.getByRole('radio').first().check()
  await expect(tally.button('Show the answer')).not.toHaveAttribute('aria-disabled')
  await expect(claims).toBeHidden()
  await guess(tally, 0)
  await expect(claims).toBeVisible()
  // Nor what the seventh will ask.
  await expect(page.getByText('10 padding steps, mask taken away')).toBeHidden()
  await expect(tally.table('Padding proof')).toBeVisible()
  await expect(page.getByRole('cell', { name: /^−1\.37/ })).toHaveCount(0)
  await expect(page.getByText('The count is gone.')).toBeHidden()
  await tally.button('Next').click()
  await guess(tally, 0)
  await expect(page.getByText('10 padding steps, mask taken away')).toBeHidden()
  await expect(page.getByText('−1.3715').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByText('The count is gone.')).toBeHidden()
  await tally.button('Next').click()
  await guess(tally, 0)
  await expect(page.getByText('The count is gone.')).toBeVisible()
  await tally.button('Leave').click()
  await expect(page.getByText('10 padding steps, mask taken away')).toHaveCount(0)
})

test('axe finds nothing in the lesson, and on a phone it leaves room for what it points at', async ({
  tally,
  page,
}) => {
  await page.goto('/#lesson=1')
  await guess(tally, 0)
  for (const theme of ['Light', 'Dark']) {
    await tally.option('Theme', theme).check()
    expect(await axeFinds(page), theme).toEqual([])
  }
  await page.setViewportSize({ width: 320, height: 640 })
  await tally.speak('日本語')
  const dock = tally.region('レッスン')
  await tally.button('次へ').click()
  await expect(title(page, '学習する')).toBeVisible()
  const top = await dock.evaluate((it) => it.getBoundingClientRect().top)
  expect(top).toBeGreaterThan(640 / 2)
  // What it points at is in sight above it.
  const chart = page.getByRole('figure', { name: 'エポックごとの損失' })
  await expect.poll(async () => (await chart.boundingBox())?.y).toBeGreaterThanOrEqual(0)
  const { y = 0, height = 0 } = (await chart.boundingBox()) ?? {}
  expect(y + height).toBeLessThanOrEqual(top)
  await tally.button('たたむ').click()
  await expect(dock.getByRole('radio')).toHaveCount(0)
  const foldedTop = await dock.evaluate((it) => it.getBoundingClientRect().top)
  expect(foldedTop).toBeGreaterThan(640 - 130)
  await tally.button('広げる').click()
  await expect(dock.getByRole('radio').first()).toBeVisible()
  const excess = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  expect(excess).toBe(0)
})

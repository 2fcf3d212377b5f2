import type { Locator } from '@playwright/test'
import { axeFinds } from './axe.ts'
import { tabTo } from './keys.ts'
import { expect, readNumber, rowsOf, test, type Tally } from './page.ts'

// Few units and epochs: what is held here is that the numbers arrive, not how well the network counts.
const SMALL = 'variant=masking&units=20&samples=40&batchSize=20&epochs=2&bits=1101&pad=3'

const FIGURES = [
  'Running count',
  'Cell state',
  'Hidden state',
  'Input gate',
  'Forget gate',
  'Candidate',
  'Output gate',
]

const inside = (tally: Tally) => tally.region('Inside the network')
const slider = (tally: Tally) => tally.page.getByRole('slider', { name: 'Step', exact: true })

async function openInside(tally: Tally, hash = SMALL): Promise<Locator> {
  await tally.open(hash)
  const section = inside(tally)
  await section.scrollIntoViewIfNeeded()
  await expect(section.getByText(/^Step 1: /)).toBeVisible()
  return section
}

/** The count at each step, as the table has it. */
async function counts(tally: Tally): Promise<number[]> {
  const table = tally.table('Running count, step by step')
  if (!(await table.isVisible())) {
    await inside(tally).getByText('Running count, as a table').click()
    await expect(table).toBeVisible()
  }
  return (await rowsOf(table)).map(([, , count = '']) => readNumber(count))
}

test('[INSIDE-2] [INSIDE-4] it ends at the prediction, and holds it over padding @engines', async ({
  tally,
}) => {
  const section = await openInside(tally)
  for (const name of FIGURES) {
    await expect(section.getByRole('figure', { name, exact: true })).toBeVisible()
  }
  await tally.trainToTheEnd()
  // Out of sight nothing was computed for it.
  await section.scrollIntoViewIfNeeded()
  await expect(section.getByText(/^after epoch 2/)).toBeVisible()
  const prediction = await tally.prediction()
  const found = await counts(tally)
  expect(found).toHaveLength(7)
  expect(found.slice(3)).toEqual([prediction, prediction, prediction, prediction])
  expect(found[0]).not.toBe(prediction)

  // The sequence is another one, and so is what goes on inside.
  await tally.bit(1).click()
  await section.scrollIntoViewIfNeeded()
  await expect(section.getByText(/^Step 1: bit 0/)).toBeVisible()
  await tally.answered()
  expect((await counts(tally)).at(-1)).toBe(await tally.prediction())
})

test('[INSIDE-2] the mask taken away, padding is read and moves the count', async ({ tally }) => {
  const section = await openInside(tally)
  await slider(tally).fill('6')
  await expect(section.getByText('Step 6: padding, so masked')).toBeVisible()
  await expect(
    section.getByText('h and c are those of step 4, bit for bit. The gates have no say.'),
  ).toBeVisible()
  await section.getByText('States at this step, as a table').click()
  const table = tally.table('States at this step')
  await expect(table).toBeVisible()
  const [first = []] = await rowsOf(table)
  expect(first.slice(3, 7)).toEqual(['not used', 'not used', 'not used', 'not used'])
  const held = await counts(tally)

  await tally.option('Mask', 'Taken away').check()
  await expect(section.getByText('Step 6: padding, read as data')).toBeVisible()
  await expect(table).not.toContainText('not used')
  const read = await counts(tally)
  expect(read.slice(0, 4)).toEqual(held.slice(0, 4))
  expect(read[6]).not.toBe(held[6])
  const proof = tally.region('Padding proof')
  await tally.proved()
  // The proof's own number for the same row: computed by the engine.
  await expect(proof.getByText(String(read[6]).replace('-', '−')).first()).toBeVisible()
})

test('keys go through time and from unit to unit, and each cell says what it is', async ({
  tally,
}) => {
  const section = await openInside(tally)
  await tabTo(tally, slider(tally))
  await tally.page.keyboard.press('ArrowRight')
  await tally.page.keyboard.press('ArrowRight')
  await expect(section.getByText(/^Step 3: bit 0/)).toBeVisible()
  await tally.page.keyboard.press('End')
  await expect(section.getByText('Step 7: padding, so masked')).toBeVisible()

  await section.getByLabel('Order of the units').selectOption('Number')
  const cells = section.getByRole('slider', { name: 'Unit, Cell state' })
  await tabTo(tally, cells)
  for (const key of ['Home', 'ArrowRight', 'ArrowDown']) await tally.page.keyboard.press(key)
  await expect(cells).toHaveAttribute('aria-valuetext', /^Unit 2, step 2 \(bit 1\): [−\d]/)
  await expect(section.getByText(/^Step 2: bit 1/)).toBeVisible()
  const text = await cells.getAttribute('aria-valuetext')
  await section.getByText('States at this step, as a table').click()
  await expect(tally.table('States at this step')).toBeVisible()
  const states = await rowsOf(tally.table('States at this step'))
  expect(states).toHaveLength(16)
  expect(text).toContain(`: ${states[1]?.[1] ?? ''}`)
  await tally.option('Units shown', 'All 20').check()
  await expect(cells).toHaveAttribute('aria-valuemax', '20')

  // By mouse: the cell under the pointer.
  const box = await cells.boundingBox()
  await tally.page.mouse.move((box?.x ?? 0) + 24, (box?.y ?? 0) + 3)
  await expect(section.getByText(/^Unit 1, step 1 \(bit 1\): /)).toBeVisible()
})

/** How often a line or a map of this figure has begun to move, from now on. */
async function movesOf(figure: Locator): Promise<() => Promise<number>> {
  await figure.evaluate((element) => {
    element.addEventListener('animationstart', ({ target }) => {
      const drawn = target instanceof SVGPathElement || target instanceof HTMLCanvasElement
      if (drawn) element.dataset['moves'] = String(Number(element.dataset['moves'] ?? 0) + 1)
    })
  })
  return async () => Number((await figure.getAttribute('data-moves')) ?? 0)
}

test('what is held is drawn across other padding, and for a step that comes among it; not for an epoch', async ({
  page,
  tally,
}) => {
  const section = await openInside(tally)
  const count = await movesOf(section.getByRole('figure', { name: 'Running count', exact: true }))
  const gate = await movesOf(section.getByRole('figure', { name: 'Input gate', exact: true }))
  await tally.field('Padding steps').fill('5')
  await section.scrollIntoViewIfNeeded()
  await expect(section.getByText('1 of 9')).toBeVisible()
  await expect.poll(count).toBe(1)
  for (const [step, moves] of [
    ['3', 1],
    ['6', 2],
    ['7', 2],
    ['2', 2],
  ] as const) {
    await slider(tally).fill(step)
    await expect(section.getByText(new RegExp(`^Step ${step}: `))).toBeVisible()
    await expect.poll(count).toBe(moves)
  }
  await tally.button('Train').press('Enter')
  await expect(tally.status('Training status')).toContainText('finished')
  await section.scrollIntoViewIfNeeded()
  await expect(section.getByText(/^after epoch 2/)).toBeVisible()
  expect(await count()).toBe(2)
  // A gate holds nothing.
  expect(await gate()).toBe(0)
  const duration = () =>
    section
      .getByRole('img', { name: /^The Dense layer/ })
      .evaluate((it) => getComputedStyle(it).getPropertyValue('--held'))
  expect(Number.parseFloat(await duration())).toBeGreaterThan(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(Number.parseFloat(await duration())).toBe(0)
})

test('on a phone one figure beside the running count, chosen among all', async ({
  page,
  tally,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const section = await openInside(tally)
  const figures = section.getByRole('figure')
  await expect(figures).toHaveCount(2)
  await expect(tally.option('Show', 'Cell state')).toBeChecked()
  for (const name of FIGURES.slice(1).toReversed()) {
    await tally.option('Show', name).check()
    await expect(figures).toHaveCount(2)
    await expect(section.getByRole('figure', { name, exact: true })).toBeVisible()
  }
})

test('axe finds nothing inside, in both themes, both languages and on a phone', async ({
  page,
  tally,
}) => {
  const section = await openInside(tally)
  await section.getByText('States at this step, as a table').click()
  await counts(tally)
  await section.getByRole('slider', { name: 'Unit, Cell state' }).focus()
  const found: string[] = []
  for (const [width, colorScheme, language] of [
    [1280, 'light', 'English'],
    [390, 'dark', 'English'],
    [768, 'dark', '日本語'],
    [320, 'light', '日本語'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    await tally.speak(language)
    const its = await axeFinds(page, { inside: '#inside' })
    found.push(...its.map((one) => `${String(width)}, ${colorScheme}: ${one}`))
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide, `${String(width)} px`).toBeLessThanOrEqual(0)
  }
  expect(found).toEqual([])
})

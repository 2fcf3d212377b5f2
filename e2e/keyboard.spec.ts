import { focus, press, tabTo, TOO_MANY } from './keys.ts'
import { ENDLESS, expect, test } from './page.ts'

// Everything by keys alone; the focus is always somewhere, and can be seen there.

const SMALL = 'variant=masking&units=3&samples=20&batchSize=10&backend=cpu&bits=1101'

test('Tab comes to everything that can be pressed or typed into, and is seen there', async ({
  page,
  tally,
}) => {
  await tally.open(`${SMALL}&epochs=2&seed=7&colour=red`)
  await tally.trainToTheEnd()
  await tally.lossRows()
  await tally.proved()
  await page.evaluate(() => {
    const came = new Set<unknown>()
    document.addEventListener('focusin', ({ target }) => came.add(target))
    Object.assign(globalThis, { came })
    scrollTo(0, 0)
  })
  // Tab goes on from where the mouse was last: in the corner there is only the skip link before it, and that comes
  // after the last of all.
  await page.mouse.click(1, 1)
  let stops = 0
  do {
    await press(tally, 'Tab')
    stops++
  } while ((await focus(tally)) !== null && stops < TOO_MANY)
  expect(stops).toBeLessThan(TOO_MANY)
  await press(tally, 'Tab')
  await expect(page.getByRole('link', { name: 'Skip to the bits' })).toBeFocused()
  const missed = await page.evaluate(() => {
    const { came } = globalThis as unknown as { came: Set<unknown> }
    const able = 'a[href], button, input, select, summary, [tabindex="0"]'
    return [...document.querySelectorAll<HTMLElement>(able)]
      .filter((element) => element.checkVisibility() && element.tabIndex === 0)
      .filter(
        (element) =>
          !(element instanceof HTMLInputElement) || element.type !== 'radio' || element.checked,
      )
      .filter((element) => !came.has(element))
      .map((element) => element.outerHTML)
  })
  expect(missed).toEqual([])
})

test('the skip link leads past the settings to the sequence; Space and the arrows work there @engines', async ({
  page,
  tally,
}) => {
  await tally.open(SMALL)
  await press(tally, 'Tab')
  const skip = page.getByRole('link', { name: 'Skip to the bits' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport({ ratio: 1 })
  await press(tally, 'Enter', 'Tab')
  await expect(tally.field('Type a sequence')).toBeFocused()
  await page.keyboard.type('0')
  await expect(tally.status('True sum')).toHaveText('0')
  await page.keyboard.type('11')
  await expect(tally.status('True sum')).toHaveText('2')

  await tabTo(tally, tally.bit(1))
  const before = await tally.prediction()
  await press(tally, 'Space')
  await expect(tally.bit(1)).toBeChecked()
  await expect(tally.bit(1)).toBeFocused()
  await expect(tally.status('True sum')).toHaveText('3')
  await tally.answered()
  expect(await tally.prediction()).not.toBe(before)
  await press(tally, 'ArrowRight', 'Space')
  await expect(tally.bit(2)).toBeFocused()
  await expect(tally.bit(2)).not.toBeChecked()

  await tabTo(tally, tally.button('Remove bit'))
  await press(tally, 'Enter', 'Enter', 'Enter')
  await expect(page.getByRole('switch')).toHaveCount(0)
  await expect(tally.button('Remove bit')).toBeDisabled()
  // It is off now: the focus went on to the button that is not.
  await expect(tally.button('Add bit')).toBeFocused()
})

test('the arrows choose a tab, an option and the number of padding steps @engines', async ({
  page,
  tally,
}) => {
  await tally.open(SMALL)
  await tabTo(tally, tally.option('Theme', 'Light'))
  await press(tally, 'ArrowRight')
  await expect(tally.option('Theme', 'Dark')).toBeFocused()
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')

  await tabTo(tally, tally.tab('Masking'))
  for (const [key, tab] of [
    ['ArrowRight', 'Embedding'],
    ['ArrowRight', 'Fixed length'],
    ['End', 'Embedding'],
    ['Home', 'Fixed length'],
    ['ArrowLeft', 'Embedding'],
    ['ArrowLeft', 'Masking'],
  ] as const) {
    await press(tally, key)
    await expect(tally.tab(tab)).toBeFocused()
    await expect(tally.tab(tab)).toHaveAttribute('aria-selected', 'true')
  }
  await tally.answered()

  const slider = page.getByRole('slider', { name: 'Padding steps' })
  await tabTo(tally, slider)
  for (const [key, steps] of [
    ['ArrowRight', '11'],
    ['End', '40'],
    ['ArrowLeft', '39'],
    ['Home', '0'],
  ] as const) {
    await press(tally, key)
    await expect(slider).toHaveValue(steps)
  }
  await expect(page.getByText('No padding yet. Move the slider.').first()).toBeVisible()
})

test('settings: typed, stepped, chosen, switched, explained and put back @engines', async ({
  page,
  tally,
}) => {
  await tally.open(SMALL)
  const units = tally.field('Hidden units')
  await tabTo(tally, units)
  const tip = page.getByRole('tooltip')
  await expect(tip).toContainText('How many numbers the LSTM carries')
  await press(tally, 'Escape')
  await expect(tip).toHaveCount(0)
  await page.keyboard.type('7')
  await expect(units).toHaveValue('7')
  await press(tally, 'ArrowUp')
  await expect(units).toHaveValue('8')

  await press(tally, 'Shift+Tab')
  await expect(tally.button('Back to 128')).toBeFocused()
  await press(tally, 'Enter')
  await expect(units).toHaveValue('128')
  await expect(units).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('3')

  const optimizer = tally.field('Optimizer')
  await tabTo(tally, optimizer)
  await press(tally, 'ArrowDown')
  await expect(optimizer).toHaveValue('rmsprop')
  const shuffle = tally.field('Shuffle each epoch')
  await tabTo(tally, shuffle)
  await press(tally, 'Space')
  await expect(shuffle).not.toBeChecked()
  await expect(shuffle).toBeFocused()
  await expect(page).toHaveURL(/optimizer=rmsprop.*shuffle=false/)
})

test('Train, Pause, Step and Reset by Enter: the focus stays on the button @engines', async ({
  page,
  tally,
}) => {
  const status = tally.status('Training status')
  await tally.open(`${SMALL}&${ENDLESS}`)
  await tabTo(tally, tally.button('Train'))
  await press(tally, 'Enter')
  await expect(status).toHaveText(/^epoch [1-9]/)
  await expect(tally.button('Pause')).toBeFocused()
  // A second Enter right after the first is one too many, not a pause.
  await expect(async () => {
    await press(tally, 'Enter')
    await expect(status).toHaveText(/^paused/, { timeout: 1000 })
  }).toPass()
  await expect(tally.button('Resume')).toBeFocused()

  const step = tally.button('Step one epoch')
  await press(tally, 'Tab')
  await expect(step).toBeFocused()
  const epoch = Number(/\d+/.exec(await status.innerText())?.[0])
  for (const next of [epoch + 1, epoch + 2]) {
    await press(tally, 'Enter')
    await expect(status).toHaveText(`paused at epoch ${String(next)} of 10000`)
    await expect(step).toBeFocused()
  }

  await press(tally, 'Tab', 'Enter')
  await expect(status).toHaveText('not trained yet')
  await expect(tally.button('Reset')).toBeDisabled()
  await expect(tally.button('Reset')).toBeFocused()

  await tabTo(tally, tally.option('Loss scale', 'Linear'))
  const table = tally.table('Loss per epoch')
  await press(tally, 'Tab', 'Enter')
  await expect(table).toBeVisible()
  await press(tally, 'Tab')
  await expect(page.getByRole('region', { name: 'Loss per epoch, rows' })).toBeFocused()
  await press(tally, 'Shift+Tab', 'Enter')
  await expect(table).toHaveCount(0)
})

test('dismissing a notice leaves the focus at the next one, and after the last at the tabs', async ({
  page,
  tally,
}) => {
  await tally.open(`${SMALL}&colour=red&seed=big`)
  const dismiss = page.getByRole('button', { name: 'Dismiss', exact: true })
  await expect(dismiss).toHaveCount(2)
  await tabTo(tally, dismiss.first())
  await press(tally, 'Enter')
  await expect(dismiss).toHaveCount(1)
  await expect(dismiss).toBeFocused()
  await press(tally, 'Enter')
  await expect(dismiss).toHaveCount(0)
  await expect(tally.tab('Masking')).toBeFocused()
  expect(await focus(tally)).not.toBeNull()
})

test('on a phone the sequence moves to the top after training, and the focus stays where it was', async ({
  page,
  tally,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await tally.open(`${SMALL}&epochs=3`)
  const headings = page.getByRole('heading', { level: 2 })
  await expect(headings.nth(0)).toHaveText('Train')
  await tabTo(tally, tally.button('Train'))
  await press(tally, 'Enter')
  await expect(tally.status('Training status')).toContainText('finished')
  await expect(headings.nth(0)).toHaveText('Try it')
  await expect(tally.button('Train')).toBeFocused()
  expect(await focus(tally)).toContain('Train')
})

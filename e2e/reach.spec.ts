import type { Page } from '@playwright/test'
import { expect, test } from './page.ts'

// What a finger can hit, the order in which things are come to, and what stands still where that is asked for.

const SMALL = 'variant=masking&units=3&samples=20&batchSize=10&epochs=2&backend=cpu'

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}

/** Names of what is smaller than a fingertip, with its size: how far a finger can be off the middle and still hit it. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const FINGER = 44
    const reach = (hit: (by: number) => boolean) => {
      let by = 0
      while (by < FINGER && hit(by + 0.5)) by += 0.5
      return by
    }
    const found: string[] = []
    const able = 'a[href], button, input, select, summary'
    for (const element of document.querySelectorAll<HTMLElement>(able)) {
      if (!element.checkVisibility()) continue
      element.scrollIntoView({ block: 'center', behavior: 'instant' })
      const { left, top, width, height } = element.getBoundingClientRect()
      const middle = { x: left + width / 2, y: top + height / 2 }
      // Of a group of options, the words are pressed.
      const whole = element.closest('[role="radiogroup"] label') ?? element
      const hits = (x: number, y: number) => whole.contains(document.elementFromPoint(x, y))
      if (!hits(middle.x, middle.y)) continue
      const across =
        reach((by) => hits(middle.x - by, middle.y)) + reach((by) => hits(middle.x + by, middle.y))
      const down =
        reach((by) => hits(middle.x, middle.y - by)) + reach((by) => hits(middle.x, middle.y + by))
      // Half a pixel may be lost to rounding at either end.
      if (Math.min(across, down) < FINGER - 1) {
        const name = element.getAttribute('aria-label') ?? element.textContent.trim()
        found.push(
          `${element.tagName} “${name}” ${element.id}: ${String(across)} × ${String(down)}`,
        )
      }
    }
    return found
  })
}

test('on a phone nothing that can be pressed is smaller than a fingertip', async ({
  page,
  tally,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await tally.open(`${SMALL}&bits=${'10'.repeat(12)}&colour=red`)
  await tally.trainToTheEnd()
  await openAll(page)
  await tally.proved()
  for (const language of ['English', '日本語'] as const) {
    await tally.speak(language)
    expect(await smallTargets(page), language).toEqual([])
  }
  await tally.speak('English')
  await tally.tab('Embedding').click()
  await tally.answered()
  await openAll(page)
  expect(await smallTargets(page), 'Embedding').toEqual([])
})

/** What Tab comes to, and headings, in the order of the document. */
function stops(page: Page) {
  return page.evaluate(() => {
    const able = 'main :is(a[href], button, input, select, summary, h2, [tabindex="0"])'
    return [...document.querySelectorAll<HTMLElement>(able)]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { top, bottom, left, right } = element.getBoundingClientRect()
        const words = element.getAttribute('aria-label') ?? element.textContent.trim()
        return { name: `${words.slice(0, 30)} (${element.tagName})`, top, bottom, left, right }
      })
  })
}

/** Pairs of neighbours in the document of which the second is neither further down nor to the right of the first. */
async function outOfOrder(page: Page): Promise<string[]> {
  const all = await stops(page)
  return all.flatMap((one, index) => {
    const next = all[index + 1]
    if (next === undefined) return []
    // By their middles: where a finger has more room than the eye sees, boxes overlap.
    const isBelow = next.top + next.bottom > one.top + one.bottom + 2
    return isBelow || next.left >= one.right - 1 ? [] : [`${one.name} before ${next.name}`]
  })
}

test('what comes later in the document stands later on the page, at every width', async ({
  page,
  tally,
}) => {
  await tally.open(SMALL)
  const first = async () =>
    (await page.getByRole('heading', { level: 2 }).allInnerTexts()).slice(0, 3)
  const WIDE = ['Settings', 'Train', 'Try it']
  const MEDIUM = ['Try it', 'Train', 'Settings']
  const orders = (narrow: readonly string[]) =>
    [
      [390, narrow],
      [768, MEDIUM],
      [1024, MEDIUM],
      [1440, WIDE],
      [1920, WIDE],
    ] as const
  const checkAll = async (narrow: readonly string[]) => {
    for (const [width, order] of orders(narrow)) {
      await page.setViewportSize({ width, height: 800 })
      await expect.poll(first, String(width)).toEqual(order)
      expect(await outOfOrder(page), String(width)).toEqual([])
    }
  }
  await checkAll(['Train', 'Try it', 'Settings'])
  await tally.trainToTheEnd()
  await openAll(page)
  await checkAll(['Try it', 'Train', 'Settings'])
})

/** What would move: transitions, animations and scrolling that take time. */
async function motions(page: Page): Promise<string[]> {
  const styles = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after'].map((part) => {
        const style = getComputedStyle(element, part)
        const { transitionDuration, animationDuration, scrollBehavior } = style
        const name = element.tagName + part
        return { name, durations: `${transitionDuration},${animationDuration}`, scrollBehavior }
      }),
    ),
  )
  const moving = styles.filter(
    ({ durations, scrollBehavior }) =>
      durations.split(',').some((duration) => Number.parseFloat(duration) > 0) ||
      scrollBehavior === 'smooth',
  )
  return [...new Set(moving.map(({ name }) => name))]
}

test('nothing moves where less motion is asked for', async ({ page, tally }) => {
  await tally.open(SMALL)
  await tally.trainToTheEnd()
  await openAll(page)
  expect(await motions(page)).not.toEqual([])
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await motions(page)).toEqual([])
  await tally.field('Shuffle each epoch').click()
  await page.getByRole('slider', { name: 'Padding steps' }).press('End')
  await tally.option('Theme', 'Dark').check()
  expect(await motions(page)).toEqual([])
})

import type { Locator } from '@playwright/test'
import { expect, type Tally } from './page.ts'

/** Far more tab stops than the page has. */
export const TOO_MANY = 200

/** What has the focus, in words; null where nothing has. It has to be in sight and to wear the ring. */
export async function focus({ page }: Tally): Promise<string | null> {
  const found = await page.evaluate(focused)
  if (found === null) return null
  // A section that grows as it comes into sight moves what is below, until the page has scrolled along.
  await expect.poll(() => page.evaluate(focused)).toMatchObject({ hasRing: true, inSight: true })
  return found.what
}

function focused() {
  const element = document.activeElement
  if (element === null || element === document.body) return null
  const wearers = [element, ...(element.closest('label')?.querySelectorAll('*') ?? [])]
  const { top, bottom, left, right } = element.getBoundingClientRect()
  return {
    what: `${element.tagName} “${element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40)}” ${element.id}`,
    hasRing: wearers.some((wearer) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(wearer)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    }),
    inSight: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
  }
}

/** Presses Tab until this has the focus. */
export async function tabTo(tally: Tally, target: Locator): Promise<void> {
  for (let presses = 0; presses < TOO_MANY; presses++) {
    await tally.page.keyboard.press('Tab')
    await focus(tally)
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab does not come to ${target.toString()}`)
}

export const press = ({ page }: Tally, ...keys: readonly string[]) =>
  keys.reduce<Promise<void>>(
    (before, key) => before.then(() => page.keyboard.press(key)),
    Promise.resolve(),
  )

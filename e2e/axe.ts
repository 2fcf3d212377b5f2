import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

interface Scope {
  /** Only what this selector matches; else the page. */
  readonly inside?: string
  /** Only these rules; none named: all. */
  readonly rules?: readonly string[]
}

/** What axe finds wrong on the page as it stands once nothing moves from one colour to another: each rule, and where. */
export async function axeFinds(page: Page, { inside, rules = [] }: Scope = {}): Promise<string[]> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((it) => it.finished)))
  // One frame, no second page to gather results in, and nothing gathered but what is wrong: twice as fast.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  if (inside !== undefined) axe.include(inside)
  if (rules.length > 0) axe.withRules([...rules])
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary}`,
    ),
  )
}

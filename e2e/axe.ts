import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

interface Scope {
  /** Only what this selector matches; else the page. */
  readonly inside?: string
  /** Only these rules; none named: all. */
  readonly rules?: readonly string[]
}

/** What axe finds wrong on the page as it stands once nothing moves from one colour to another: each rule, and where. */
export async function axeFinds(page: Page, { inside, rules = [] }: Scope = {}): Promise<string[]> {
  await expect.poll(() => page.evaluate(changingColours)).toBe(0)
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

/** In a closed disclosure a transition may go on for ever: nobody draws it. */
function changingColours(): number {
  return document.getAnimations().filter((it) => {
    const { playState, effect } = it
    const target = effect instanceof KeyframeEffect ? effect.target : null
    return it instanceof CSSTransition && playState === 'running' && target?.checkVisibility()
  }).length
}

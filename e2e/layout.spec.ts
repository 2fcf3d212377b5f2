import type { Locator, Page } from '@playwright/test'
import { expect, test, type Tally } from './page.ts'

// What stands where: from a small phone to a projector, in both languages, untrained and trained.

const WIDTHS = [320, 390, 768, 1024, 1440, 1920, 2560]

const SMALL = 'variant=masking&units=3&samples=20&batchSize=10&epochs=2&backend=cpu'

const LANGUAGES = ['English', '日本語'] as const

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}

/** By how much the page is wider than its window, once it has been laid out for it. */
function excess(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // What is as wide as its place is drawn in the frame after it was measured.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
}

async function fitsEveryWidth({ page, speak }: Tally, state: string): Promise<void> {
  for (const language of LANGUAGES) {
    // The narrowest window shows the switch of languages, too.
    await speak(language)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      await expect.poll(() => excess(page), `${state}, ${String(width)} px, ${language}`).toBe(0)
    }
  }
  await speak('English')
}

test('no width makes the page scroll sideways, before training and after', async ({
  page,
  tally,
}) => {
  // As long as it gets: 64 bits, 40 steps of padding, and a link with more than it should have.
  const long = `bits=${'1'.repeat(64)}&pad=40&nonsense=${'much'.repeat(30)}&seed=4294967295`
  await tally.open(`${SMALL}&${long}`)
  await tally.proved()
  await fitsEveryWidth(tally, 'untrained')
  await tally.trainToTheEnd()
  await openAll(page)
  await tally.proved()
  await fitsEveryWidth(tally, 'trained, all open')

  await tally.tab('Embedding').click()
  await tally.answered()
  await fitsEveryWidth(tally, 'Embedding')
  await tally.tab('Fixed length').click()
  await tally.answered()
  await openAll(page)
  await fitsEveryWidth(tally, 'Fixed length')
})

test('nor do numbers that left all bounds, nor what is said of them', async ({ page, tally }) => {
  const fast = 'optimizer=sgd&learningRate=10&updateOrder=dense-first&batchSize=4&units=1&epochs=9'
  await tally.open(`${SMALL}&${fast}`)
  await tally.button('Train').click()
  await expect(page.getByRole('alert')).toContainText('The loss became')
  // Large, and written with a power of ten.
  await expect(tally.status('Prediction')).toHaveText(/e\d\d$/)
  await tally.field('Hidden units').fill('1e9')
  await tally.field('Type a sequence').fill('what is this?'.repeat(9))
  await openAll(page)
  await fitsEveryWidth(tally, 'diverged')
})

const COMMON = [
  'Training samples',
  'Validation split',
  'Seed',
  'Hidden units',
  'Recurrent activation',
  'Optimizer',
  'Learning rate',
  'Update order',
  'Batch size',
  'Epochs',
  'Shuffle each epoch',
  'Backend',
  'Kernels',
]

const VARIANTS = [
  { tab: 'Fixed length', only: ['Sequence length'], padded: ['10 steps of −1 behind'] },
  {
    tab: 'Masking',
    only: ['Median length', 'Length sigma', 'Mask value'],
    padded: ['10 padding steps behind', 'mask taken away'],
  },
  {
    tab: 'Embedding',
    only: ['Median length', 'Length sigma', 'Train the embedding'],
    padded: ['10 padding steps behind', 'mask taken away'],
  },
] as const

test('1440 × 900 shows variants, settings, Train, chart, bits, prediction and padded answers', async ({
  page,
  tally,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await tally.open(SMALL)
  const answers = tally.region('Try it')
  for (const { tab, only, padded } of VARIANTS) {
    await tally.tab(tab).click()
    await tally.answered()
    const shown: Record<string, Locator> = {
      Train: tally.button('Train'),
      'Loss per epoch': page.getByRole('figure', { name: 'Loss per epoch' }),
      'the last bit': page.getByRole('switch').last(),
      Prediction: tally.status('Prediction'),
    }
    for (const variant of VARIANTS) shown[`tab ${variant.tab}`] = tally.tab(variant.tab)
    for (const label of [...COMMON, ...only]) shown[label] = tally.field(label)
    for (const answer of padded) {
      shown[answer] = answers
        .getByRole('definition')
        .filter({ hasText: /\d\.\d{4}/ })
        .last()
      await expect(answers.getByText(answer, { exact: true })).toBeInViewport({ ratio: 1 })
    }
    for (const [what, element] of Object.entries(shown)) {
      await expect(element, `${tab}: ${what}`).toBeInViewport({ ratio: 1 })
    }
  }
})

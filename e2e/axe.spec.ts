import type { Page, Route } from '@playwright/test'
import { axeFinds } from './axe.ts'
import { ENDLESS, expect, test } from './page.ts'
import {
  beginWorkersWith,
  denyWebgl,
  killWorker,
  obey,
  refuseWorkers,
  shrinkTextures,
} from './worker.ts'

// axe finds nothing, in any state of the page, in both themes, on a desktop and on a phone.

const DESKTOP = { width: 1280, height: 800 }
const PHONE = { width: 390, height: 844 }

const LIGHT_DESKTOP = { size: DESKTOP, colorScheme: 'light', rules: [] } as const
const LIGHT_PHONE = { size: PHONE, colorScheme: 'light', rules: ['color-contrast'] } as const
const DARK_PHONE = { size: PHONE, colorScheme: 'dark', rules: [] } as const
const DARK_DESKTOP = { size: DESKTOP, colorScheme: 'dark', rules: ['color-contrast'] } as const

/** Both themes and both sizes, with every rule (no rules named: all). */
const ALL_RULES = [LIGHT_DESKTOP, DARK_PHONE]

/** And the other two pairs, with what a theme can change: for where most is to be seen. */
const ALL_PAIRS = [LIGHT_DESKTOP, LIGHT_PHONE, DARK_PHONE, DARK_DESKTOP]

type Dress = (typeof ALL_PAIRS)[number]

/** The page as it stands now. */
function findsNothing(page: Page, state: string, dresses: readonly Dress[] = ALL_RULES) {
  return test.step(state, async () => {
    const found: string[] = []
    for (const { size, colorScheme, rules } of dresses) {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme })
      const its = await axeFinds(page, { rules })
      found.push(...its.map((one) => `${String(size.width)}, ${colorScheme}: ${one}`))
    }
    await page.setViewportSize(DESKTOP)
    expect(found, state).toEqual([])
  })
}

/** Opens whatever can be opened. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}

const SMALL = 'units=3&samples=10&batchSize=10&medianLength=2&backend=cpu&bits=1101'
const MASKING = `variant=masking&${SMALL}`

test('axe finds nothing while a run starts, goes on and ends', async ({ page, tally }) => {
  const held: Route[] = []
  await page.route(/\/assets\/main-[^/]+\.js$/, (route) => void held.push(route))
  await page.goto(`/#${MASKING}&${ENDLESS}&backend=wasm`)
  const status = tally.status('Training status')
  await expect(status).toHaveText('starting the engine')
  await findsNothing(page, 'starting')
  await Promise.all(held.map((route) => route.continue()))
  await tally.proved()
  await findsNothing(page, 'untrained')

  await tally.button('Train').click()
  await expect(status).toHaveText(/^epoch [1-9]/)
  await findsNothing(page, 'running')
  await tally.button('Pause').click()
  await tally.field('Seed').fill('1')
  await findsNothing(page, 'paused, with a setting that waits')

  const last = String(Number(/\d+/.exec(await status.innerText())?.[0]) + 1)
  await tally.field('Epochs').fill(last)
  await tally.button('Resume').click()
  await expect(status).toContainText('finished')
  await openAll(page)
  await tally.proved()
  await findsNothing(page, 'finished, all open')
  await tally.speak('日本語')
  await findsNothing(page, 'finished, all open, in Japanese')
})

test('axe finds nothing where something typed is wrong, nor in an explanation @engines', async ({
  page,
  tally,
}) => {
  await tally.open(`${MASKING}&maskValue=0&pad=0&units=abc&colour=red`)
  await expect(page.getByRole('alert')).toHaveCount(1)
  await tally.field('Type a sequence').fill('10a')
  await tally.field('Learning rate').fill('11')
  await expect(tally.status('Training status')).toContainText('cannot train')
  // On a phone the settings are folded away.
  await openAll(page)
  await page.getByText('Learning rate', { exact: true }).first().hover()
  await expect(page.getByRole('tooltip')).toBeVisible()
  await findsNothing(page, 'alerts, field and sequence out of range, tooltip open', ALL_PAIRS)
})

for (const [variant, bits] of [
  ['fixed', '1'.repeat(10)],
  ['embedding', '1'.repeat(30)],
] as const) {
  test(`axe finds nothing in ${variant} @engines`, async ({ page, tally }) => {
    await tally.open(`${SMALL}&epochs=2&variant=${variant}&bits=${bits}`)
    await tally.trainToTheEnd()
    await openAll(page)
    await tally.proved()
    await findsNothing(page, `${variant}, finished, all open`)
  })
}

test('axe finds nothing where a file of weights was refused', async ({ page, tally }) => {
  await tally.open(MASKING)
  const asked = page.waitForEvent('filechooser')
  await tally.button('Load weights').click()
  const chooser = await asked
  await chooser.setFiles({ name: 'a.npz', mimeType: '', buffer: Buffer.from('no zip') })
  await expect(page.getByRole('alert')).toContainText('cut off or damaged')
  await findsNothing(page, 'weights refused')
})

test('axe finds nothing after a run diverged', async ({ page, tally }) => {
  const fast = 'optimizer=sgd&learningRate=10&updateOrder=dense-first&batchSize=2&units=1'
  await tally.open(`${MASKING}&${fast}`)
  await tally.button('Train').click()
  await expect(page.getByRole('alert')).toContainText('The loss became')
  await findsNothing(page, 'diverged')
})

test('axe finds nothing where the worker was lost, and where it was given up', async ({
  page,
  tally,
}) => {
  tally.expectError(/Failed to load resource/)
  await beginWorkersWith(page, obey)
  await tally.open(MASKING)
  await killWorker(page)
  await expect(page.getByRole('alert')).toContainText('broke off and was started again')
  await tally.answered()
  await expect(tally.button('Train')).toBeEnabled()
  await findsNothing(page, 'worker lost')
  await refuseWorkers(page)
  await killWorker(page)
  await expect(tally.button('Start the engine again')).toBeVisible()
  await findsNothing(page, 'given up')
})

test('axe finds nothing where WebGL is missing', async ({ page, tally }) => {
  await beginWorkersWith(page, denyWebgl)
  await tally.open(MASKING.replace('backend=cpu', 'backend=webgl'))
  await expect(page.getByText('WebGL is not available here')).toBeVisible()
  await findsNothing(page, 'without WebGL')
})

test('axe finds nothing where the model is too large for the device', async ({ page }) => {
  await beginWorkersWith(page, shrinkTextures)
  await page.goto(`/#${MASKING.replace('units=3', 'units=70').replace('cpu', 'webgl')}`)
  await expect(page.getByRole('alert')).toContainText('more than this device can train')
  await findsNothing(page, 'refused')
})

test('axe finds nothing on the page that stands in for a broken one', async ({ page, tally }) => {
  tally.expectError(/out of the blue/)
  await tally.open(MASKING)
  await page.evaluate(() => {
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
      get: () => {
        throw new Error('out of the blue')
      },
    })
  })
  await tally.field('Hidden units').fill('5')
  await expect(tally.button('Reload the page')).toBeVisible()
  await findsNothing(page, 'an error that nobody foresaw')
})

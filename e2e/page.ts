import { expect, test as base, type Locator, type Page } from '@playwright/test'

// The page as a person meets it: by role and name (English), never by class or id.

/** What a person reads and presses. */
export interface Tally {
  readonly page: Page
  /** Opens the page in the state that the address names, e.g. `variant=masking&units=8`. */
  readonly open: (hash?: string) => Promise<void>
  readonly button: (name: string) => Locator
  readonly field: (label: string) => Locator
  readonly tab: (name: string) => Locator
  readonly status: (name: string) => Locator
  readonly table: (name: string) => Locator
  /** Bit 1, Bit 2 … */
  readonly bit: (number: number) => Locator
  /** The engine has answered for the sequence that is shown. */
  readonly answered: () => Promise<void>
  /** Presses Train and waits for the end of the run. */
  readonly trainToTheEnd: (timeout?: number) => Promise<void>
  /** The prediction that is shown: four decimals. */
  readonly prediction: () => Promise<number>
}

/** True minus signs are for people; numbers have hyphens. */
export function readNumber(text: string): number {
  const found = /[-−]?\d[\d,]*(\.\d+)?(e[-+]?\d+)?/.exec(text)
  if (!found) throw new Error(`no number in "${text}"`)
  return Number(found[0].replace('−', '-').replaceAll(',', ''))
}

function tallyOf(page: Page): Tally {
  const status = (name: string) => page.getByRole('status', { name, exact: true })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const answered = () => expect(status('Prediction')).toHaveText(/^[-−]?\d/)
  return {
    page,
    open: async (hash = '') => {
      await page.goto(`/#${hash}`)
      await answered()
    },
    button,
    field: (label) => page.getByLabel(label, { exact: true }),
    tab: (name) => page.getByRole('tab', { name, exact: true }),
    status,
    table: (name) => page.getByRole('table', { name, exact: true }),
    bit: (number) => page.getByRole('switch', { name: `Bit ${String(number)}`, exact: true }),
    answered,
    trainToTheEnd: async (timeout = 60_000) => {
      await button('Train').click()
      await expect(status('Training status')).toContainText('finished', { timeout })
    },
    prediction: async () => readNumber(await status('Prediction').innerText()),
  }
}

/** The page, and the promise that nothing went wrong beside it: no error, no violation, no request elsewhere. */
export const test = base.extend<{ tally: Tally }>({
  tally: async ({ page, baseURL }, use) => {
    const wrong: string[] = []
    page.on('pageerror', (error) => wrong.push(`error: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(`console: ${message.text()}`)
    })
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      const own =
        origin === new URL(baseURL ?? '').origin || protocol === 'data:' || protocol === 'blob:'
      if (!own) wrong.push(`request: ${request.url()}`)
    })
    await use(tallyOf(page))
    expect(wrong).toEqual([])
  },
})

export { expect }

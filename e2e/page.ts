import { expect, test as base, type Locator, type Page } from '@playwright/test'

// The page as a person meets it: by role and name (English), never by class or id.

/** What a person reads and presses. */
export interface Tally {
  readonly page: Page
  /** Something goes wrong beside the page because the test wants it: errors of these words are no surprise. */
  readonly expectError: (words: RegExp) => void
  readonly speak: (language: 'English' | '日本語') => Promise<void>
  /** Opens the page in the state that the address names, e.g. `variant=masking&units=8`; on WASM, where it names none. */
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
  readonly region: (name: string) => Locator
  /** One of a few, for instance the theme "Dark". */
  readonly option: (group: string, name: string) => Locator
  /** The padding proof is of the sequence and the weights that are shown, and whole. */
  readonly proved: () => Promise<void>
  /** The prediction without padding, read from the proof's float32 bits. */
  readonly exactPrediction: () => Promise<number>
  /** The table of losses, oldest first; opens it where it is closed. */
  readonly lossRows: () => Promise<LossRow[]>
}

/** An epoch as the table shows it. */
export interface LossRow {
  readonly epoch: number
  readonly loss: number
  readonly valLoss: number | null
}

/** True minus signs are for people; numbers have hyphens. */
export function readNumber(text: string): number {
  const found = /-?\d[\d,]*(\.\d+)?(e[-+]?\d+)?/.exec(text.replaceAll('−', '-'))
  if (!found) throw new Error(`no number in "${text}"`)
  return Number(found[0].replaceAll(',', ''))
}

/** Its bytes as the page writes them: '40 a0 79 fe'. */
export function readFloat32(hex: string): number {
  return Buffer.from(hex.replaceAll(' ', ''), 'hex').readFloatBE()
}

/** The texts of a table's body, row by row. */
export async function rowsOf(table: Locator): Promise<string[][]> {
  const rows = await table
    .getByRole('row')
    .filter({ has: table.page().getByRole('cell') })
    .all()
  return Promise.all(
    rows.map((row) => row.getByRole('rowheader').or(row.getByRole('cell')).allInnerTexts()),
  )
}

/** Without a GPU, WASM is there sooner than the page's own choice, WebGL, which is for tests that name it. */
function onSomeBackend(hash: string): string {
  return /(^|&)backend=/.test(hash) ? hash : [hash, 'backend=wasm'].filter(Boolean).join('&')
}

function tallyOf(page: Page, expectError: Tally['expectError']): Tally {
  const status = (name: string) => page.getByRole('status', { name, exact: true })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const region = (name: string) => page.getByRole('region', { name, exact: true })
  const table = (name: string) => page.getByRole('table', { name, exact: true })
  const proof = table('Padding proof')
  const losses = table('Loss per epoch')
  const answered = async () => {
    await expect(status('Prediction')).toHaveText(/^[-−]?\d/)
    await expect(status('Prediction')).toHaveAttribute('aria-busy', 'false')
  }
  const proved = () => expect(proof).not.toContainText(/…|as of epoch|being computed/)
  return {
    page,
    expectError,
    speak: async (language) => {
      await page.getByRole('radio', { name: language, exact: true }).check()
    },
    open: async (hash = '') => {
      await page.goto(`/#${onSomeBackend(hash)}`)
      await answered()
    },
    button,
    field: (label) => page.getByLabel(label, { exact: true }),
    tab: (name) => page.getByRole('tab', { name, exact: true }),
    status,
    table,
    bit: (number) => page.getByRole('switch', { name: `Bit ${String(number)}`, exact: true }),
    answered,
    trainToTheEnd: async (timeout = 200_000) => {
      await button('Train').click()
      await expect(status('Training status')).toContainText('finished', { timeout })
    },
    prediction: async () => readNumber(await status('Prediction').innerText()),
    region,
    option: (group, name) =>
      page
        .getByRole('radiogroup', { name: group, exact: true })
        .getByRole('radio', { name, exact: true }),
    proved,
    exactPrediction: async () => {
      await proved()
      const none = proof.getByRole('row').filter({ hasText: 'reference' })
      return readFloat32(await none.getByRole('cell').nth(1).innerText())
    },
    lossRows: async () => {
      if (!(await losses.isVisible())) await region('Train').getByText('Show as a table').click()
      await expect(losses).toBeVisible()
      const rows = await rowsOf(losses)
      return rows.toReversed().map(([epoch = '', loss = '', valLoss = '–']) => ({
        epoch: readNumber(epoch),
        loss: readNumber(loss),
        valLoss: valLoss === '–' ? null : readNumber(valLoss),
      }))
    },
  }
}

/** What the page calls them. */
export const BACKENDS = { webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' } as const

/** More than anybody waits for, at a walking pace: the fused kernels would be through with it in a moment. */
export const ENDLESS = 'epochs=10000&kernels=stock'

/**
 * Playwright's `fill` sets a field's value over Firefox's protocol from inside the page, where React has its own setter
 * and takes it for a change of its own: nothing is told of it. This inserts the text as a keyboard does.
 */
function insertAsTyped(): void {
  Object.defineProperty(globalThis, '__pw_bidiInsertText', {
    get: () => (text: string) => void document.execCommand('insertText', false, text),
    set: () => {
      // Playwright puts its own here.
    },
  })
}

/** The page, and the promise that nothing went wrong beside it: no error, no violation, no request elsewhere. */
export const test = base.extend<{ tally: Tally }>({
  context: async ({ context, browserName }, run) => {
    if (browserName === 'firefox') await context.addInitScript(insertAsTyped)
    await run(context)
  },
  tally: async ({ page, baseURL }, run) => {
    const wrong: string[] = []
    const expected: RegExp[] = []
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
    await run(tallyOf(page, (words) => void expected.push(words)))
    expect(wrong.filter((text) => !expected.some((words) => words.test(text)))).toEqual([])
  },
})

export { expect }

import { TOLERANCE } from '../reference/tolerance.ts'
import { expect, readNumber, rowsOf, test } from './page.ts'

const PRINTED = '7.7854743'

const BACKENDS = {
  webgl: { name: 'WebGL', tolerance: TOLERANCE.webgl },
  wasm: { name: 'WASM', tolerance: TOLERANCE.wasm },
} as const

// Replaying keeps the backend. A software WebGL takes twice as long as WASM for it: `REPLAY=webgl` asks for that.
const backend = process.env.REPLAY === 'webgl' ? 'webgl' : 'wasm'
const { name: BACKEND, tolerance } = BACKENDS[backend]

/** What an idle machine needs, several times over. */
const LONG = 900_000

test(`[TRAIN-5] [TRAIN-6] the article's run, replayed on ${BACKEND}, ends in the article's number`, async ({
  tally,
}) => {
  test.setTimeout(LONG)
  await tally.open(`units=16&epochs=3&seed=5&backend=${backend}`)
  const table = tally.table('The article and this page')
  await expect(table.getByRole('row', { name: 'Fixed length' })).toContainText(PRINTED)
  await expect(table.getByRole('row', { name: 'Fixed length' })).toContainText('not run yet')

  await tally.button("Replay the article's run").click()
  await expect(tally.field('Hidden units')).toHaveValue('128')
  await expect(tally.field('Epochs')).toHaveValue('100')
  await expect(tally.field('Seed')).toHaveValue('0')
  await expect(tally.field('Update order')).toHaveValue('dense-first')
  const status = tally.status('Training status')
  await expect(status).toHaveText(/^epoch [1-9]\d* of 100$/, { timeout: 60_000 })
  await expect(table.getByRole('row', { name: 'Fixed length' })).toContainText(/epoch \d+ of 100/)
  await expect(tally.region('Train')).toContainText(`· ${BACKEND}`)

  // The page is there for its visitor all the while.
  await tally.bit(5).click()
  await tally.answered()
  await expect(tally.status('True sum')).toHaveText('9')
  await tally.bit(5).click()
  await tally.answered()
  await expect(status).toHaveText(/^epoch \d+ of 100$/)

  await expect(status).toHaveText('finished: epoch 100 of 100', { timeout: LONG })
  const [fixed = []] = await rowsOf(table)
  const [name, article = '', page = '', difference = '', together] = fixed
  expect(name).toContain('1111011101')
  expect(article).toBe(PRINTED)
  expect(page).toContain(BACKEND)
  expect(Math.abs(readNumber(page) - Number(PRINTED))).toBeLessThan(tolerance)
  expect(readNumber(difference)).toBeCloseTo(readNumber(page) - Number(PRINTED), 4)
  expect(together).toBe('not run yet')
  expect(await tally.prediction()).toBeCloseTo(Number(PRINTED), 3)
  expect(await tally.lossRows()).toHaveLength(100)
})

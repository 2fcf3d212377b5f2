import { readFile } from 'node:fs/promises'
import { code as ja } from '../src/ui/messages/ja/code.ts'
import { press } from './keys.ts'
import { expect, test, type Tally } from './page.ts'

// The run as a script. That real Keras comes to the same number with it is for `npm run test:keras`.

const SMALL = 'variant=masking&units=3&samples=20&batchSize=10&epochs=2&bits=1101&pad=3'

const DIALECTS = ['Keras 3', "Keras 2.2 (the article's)", 'TensorFlow.js'] as const

const scriptOf = (tally: Tally) => tally.region('Script')

/** What the script says that the page predicts, by sequence. */
async function numbersIn(tally: Tally): Promise<Map<string, number>> {
  const text = await scriptOf(tally).innerText()
  const found = text.matchAll(/"([01.]+)": (-?[\d.e-]+),/g)
  return new Map([...found].map(([, steps = '', number]) => [steps, Number(number)]))
}

test('[CODE-1] the script has the settings, the epochs so far and the number of the page @engines', async ({
  tally,
}) => {
  await tally.open(SMALL)
  const script = scriptOf(tally)
  await expect(script).toContainText('mask_value = -1')
  await expect(script).toContainText('epochs = 0  # of 2: not trained yet')
  await tally.field('Hidden units').fill('4')
  await expect(script).toContainText('units = 4')

  await tally.button('Step one epoch').click()
  await expect(script).toContainText('epochs = 1  # of 2: the run as it stands')
  await expect(tally.region('Code')).toContainText('For the run as it stands: 1 of 2 epochs.')
  await tally.button('Resume').click()
  await expect(tally.status('Training status')).toContainText('finished')
  await expect(script).toContainText(/epochs = 2\n/)
  await expect(tally.region('Code')).not.toContainText('as it stands')

  const exact = await tally.exactPrediction()
  const numbers = await numbersIn(tally)
  expect([...numbers.keys()]).toEqual(['1101', '1101...'])
  expect(Math.fround(numbers.get('1101') ?? Number.NaN)).toBe(exact)
  expect(Math.fround(numbers.get('1101...') ?? Number.NaN)).toBe(exact)

  await tally.bit(3).click()
  await expect(script).toContainText('"1111...": ')
  await tally.tab('Embedding').click()
  await expect(script).toContainText(
    'keras.layers.Embedding(3, 1, mask_zero=True, trainable=False)',
  )
})

test('tabs choose what it is written in, by mouse and by arrow', async ({ page, tally }) => {
  await tally.open(SMALL)
  const [keras3, keras2, tfjs] = DIALECTS
  await tally.tab(keras2).click()
  await expect(page.getByRole('tabpanel', { name: keras2, exact: true })).toBeVisible()
  await expect(scriptOf(tally)).toContainText('from keras.models import Sequential')

  // There and back: from the page's end, Firefox's Tab leads out of the page.
  await press(tally, 'Tab', 'Shift+Tab')
  await expect(tally.tab(keras2)).toBeFocused()
  for (const [key, dialect, words] of [
    ['ArrowRight', tfjs, "import * as tf from '@tensorflow/tfjs'"],
    ['ArrowRight', keras3, 'import keras'],
    ['End', tfjs, 'tf.sequential()'],
    ['Home', keras3, 'keras.Sequential'],
    ['ArrowLeft', tfjs, 'maskValue = -1'],
  ] as const) {
    await press(tally, key)
    await expect(tally.tab(dialect)).toBeFocused()
    await expect(tally.tab(dialect)).toHaveAttribute('aria-selected', 'true')
    await expect(scriptOf(tally)).toContainText(words)
  }
  // The page's own tabs stay where they are.
  await expect(tally.tab('Masking')).toHaveAttribute('aria-selected', 'true')
})

test('the code is copied, and comes as a file', async ({ context, page, tally }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await tally.open(SMALL)
  for (const [dialect, name] of [
    [DIALECTS[0], 'tally_keras3.py'],
    [DIALECTS[1], 'tally_keras2.py'],
    [DIALECTS[2], 'tally.mjs'],
  ] as const) {
    await tally.tab(dialect).click()
    const text = await scriptOf(tally).evaluate((element) => element.textContent)
    await tally.button('Copy the code').click()
    await expect(tally.region('Code').getByText('Copied.', { exact: true })).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text)

    const saved = page.waitForEvent('download')
    await tally.button('Download the script').click()
    const download = await saved
    expect(download.suggestedFilename()).toBe(name)
    expect(await readFile(await download.path(), 'utf8')).toBe(text)
  }
  // It is said of the text that was copied, not of another one.
  await tally.tab(DIALECTS[0]).click()
  await expect(tally.region('Code').getByText('Copied.', { exact: true })).toHaveCount(0)
})

test('where the page may not copy, it selects the code and says so', async ({ page, tally }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await tally.open(SMALL)
  await tally.button('Copy the code').click()
  await expect(tally.region('Code')).toContainText('The code is selected: copy it by hand.')
  const selected = await page.evaluate(() => getSelection()?.toString().trim())
  expect(selected).toBe((await scriptOf(tally).innerText()).trim())
})

test('in Japanese it has the same code under Japanese names', async ({ page, tally }) => {
  await tally.open(SMALL)
  const text = await scriptOf(tally).innerText()
  await tally.speak('日本語')
  const region = tally.region(ja.title)
  await expect(tally.region(ja.script)).toHaveText(text, { useInnerText: true })
  for (const name of Object.values(ja.dialects)) {
    await expect(region.getByRole('tab', { name, exact: true })).toBeVisible()
  }
  await expect(region.getByRole('button', { name: ja.copy, exact: true })).toBeVisible()
  await expect(region.getByRole('button', { name: ja.download, exact: true })).toBeVisible()
  await expect(page.getByText(ja.notes.keras3)).toBeVisible()
})

test('where its file does not come, the rest of the page works', async ({ page, tally }) => {
  tally.expectError(/Failed to load resource/)
  await page.route('**/assets/LastSections-*', (route) => route.abort())
  await tally.open(SMALL)
  await tally.trainToTheEnd()
  await expect(
    page.getByText(/^Proof, inside of the network, data, .* could not be loaded\./),
  ).toBeVisible()
})

import { expect, test } from './page.ts'
import { beginWorkersWith, refuseLocks } from './worker.ts'

// What goes wrong is said, in both languages, with a way out; and the page goes on.

const SMALL = 'variant=masking&units=3&samples=20&batchSize=10&epochs=3&medianLength=2&backend=cpu'

// Gradients that leave float32 in the third epoch, on any backend.
const TOO_FAST =
  'variant=masking&units=1&samples=20&batchSize=4&epochs=5&medianLength=2&backend=cpu' +
  '&kernels=stock&optimizer=sgd&learningRate=10&updateOrder=dense-first'

const DIVERGING = [
  { seed: 0, title: 'The loss became NaN in epoch 3.', ja: 'エポック3で損失がNaNになりました。' },
  {
    seed: 1,
    title: 'The loss became infinite in epoch 3.',
    ja: 'エポック3で損失が無限大になりました。',
  },
] as const

for (const { seed, title, ja } of DIVERGING) {
  test(`${title} The last finite weights stay, and a button leads on`, async ({ page, tally }) => {
    const address = `${TOO_FAST}&seed=${String(seed)}`
    await tally.open(address)
    await tally.button('Train').click()
    const alert = page.getByRole('alert')
    await expect(alert).toContainText(title)
    await expect(alert).toContainText('A learning rate of 10 is too large for sgd here')
    await expect(tally.status('Training status')).toHaveText('stopped at epoch 3 of 5')
    const kept = await tally.exactPrediction()
    expect(Number.isFinite(kept)).toBe(true)
    expect(await tally.lossRows()).toHaveLength(2)

    await tally.speak('日本語')
    await expect(alert).toContainText(ja)
    await expect(alert).toContainText('学習率10は大きすぎ')
    await expect(alert.getByRole('button')).toHaveText('学習率を0.001にする')
    await tally.speak('English')

    await tally.button('Set learning rate to 0.001').click()
    await expect(tally.field('Learning rate')).toHaveValue('0.001')
    await expect(alert).toContainText('press Train to begin anew')
    await tally.trainToTheEnd()
    await expect(alert).toHaveCount(0)
    expect(await tally.lossRows()).toHaveLength(5)

    // What was kept are the weights after epoch 2.
    await tally.page.goto('about:blank')
    await tally.open(address.replace('epochs=5', 'epochs=2'))
    await tally.trainToTheEnd()
    expect(await tally.exactPrediction()).toBe(kept)
  })
}

test('[URL-2] a nonsense address: each part is named, the article’s values stand in', async ({
  page,
  tally,
}) => {
  const nonsense = 'units=abc&epochs=-3&theme=blue&bits=10x&colour=red&%E0%A4%A=%&samples=1e9'
  await tally.open(`${SMALL}&${nonsense}`)
  const alert = page.getByRole('alert')
  const parts = alert.getByRole('listitem')
  await expect(alert).toContainText('5 values in the link cannot be read.')
  await expect(parts).toHaveCount(5)
  for (const [title, why] of [
    ['units=abc', 'a whole number from 1 to 512, so the article’s 128 stands in for it.'],
    ['epochs=-3', 'a whole number from 1 to 10000, so the article’s 100 stands in for it.'],
    ['theme=blue', 'It can be light or dark'],
    ['bits=10x', 'The article’s sequence stands in for it.'],
    ['samples=1e9', 'the article’s 1000 stands in for it.'],
  ] as const) {
    await expect(parts.filter({ hasText: `The link asks for ${title}.` })).toContainText(why)
  }
  const note = page.getByRole('status').filter({ hasText: 'nothing of these names' })
  await expect(note).toContainText('The link asks for colour=red, %E0%A4%A=%.')
  await expect(tally.field('Hidden units')).toHaveValue('128')
  await expect(tally.field('Epochs')).toHaveValue('100')
  await expect(tally.field('Learning rate')).toHaveAttribute('aria-invalid', 'false')

  await tally.speak('日本語')
  await expect(parts.filter({ hasText: 'units=abc' })).toContainText('記事の値128を使います。')
  const noteInJapanese = page.getByRole('status').filter({ hasText: 'colour=red' })
  await expect(noteInJapanese).toContainText('無視しました')
  await tally.speak('English')

  await alert.getByRole('button', { name: 'Dismiss' }).click()
  await expect(alert).toHaveCount(0)
  await note.getByRole('button', { name: 'Dismiss' }).click()
  await expect(note).toHaveCount(0)
  // The address is put right, so that it is a good link again.
  await expect(page).toHaveURL(/#(?!.*(abc|blue|red|1e9))/)
})

test('a sequence with anything but 0 and 1 is named; the last one stays until it is right', async ({
  page,
  tally,
}) => {
  await tally.open(`${SMALL}&bits=1101`)
  const field = tally.field('Type a sequence')
  const before = await tally.prediction()
  for (const [typed, says, ja] of [
    ['11021', '“2” is no bit: write 0 and 1 only.', '「2」はビットではありません。'],
    ['1'.repeat(65), '65 bits typed; 64 at most.', '64ビットまで'],
  ] as const) {
    await field.fill(typed)
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription(new RegExp(says))
    await expect(page.getByText(says)).toBeVisible()
    await expect(field).toHaveValue(typed)
    await expect(tally.status('True sum')).toHaveText('3')
    await expect(page.getByRole('switch')).toHaveCount(4)
    await tally.speak('日本語')
    await expect(page.getByText(ja)).toBeVisible()
    await tally.speak('English')
  }
  expect(await tally.prediction()).toBe(before)
  await field.fill('[1, 1, 0, 1, 1]')
  await expect(field).toHaveAttribute('aria-invalid', 'false')
  await expect(tally.status('True sum')).toHaveText('4')

  await tally.tab('Fixed length').click()
  await tally.field('Type a sequence').fill('101')
  await expect(page.getByText('3 bits typed; this network reads exactly 10.')).toBeVisible()
  await tally.speak('日本語')
  await expect(page.getByText('ちょうど10ビット').first()).toBeVisible()
})

test('an error that nobody foresaw: the page offers a reload, and the settings survive it', async ({
  page,
  tally,
}) => {
  tally.expectError(/out of the blue/)
  await tally.open(`${SMALL}&bits=1101&pad=7&theme=dark`)
  await tally.bit(3).click()
  await tally.answered()
  // Whatever else is drawn would come upon the fault first.
  await tally.proved()
  await page.evaluate(() => {
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
      get: () => {
        throw new Error('out of the blue')
      },
    })
  })
  await tally.field('Hidden units').fill('5')

  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Tally has stopped: a fault of the page, not of yours.')
  await expect(alert).toContainText('out of the blue')
  await expect(page).toHaveURL(/units=5/)
  await tally.button('Reload the page').click()
  await tally.answered()
  await expect(alert).toHaveCount(0)
  await expect(tally.tab('Masking')).toHaveAttribute('aria-selected', 'true')
  await expect(tally.field('Hidden units')).toHaveValue('5')
  await expect(tally.field('Training samples')).toHaveValue('20')
  await expect(tally.field('Type a sequence')).toHaveValue('1111')
  await expect(page.getByRole('slider', { name: 'Padding steps' })).toHaveValue('7')
  await expect(tally.option('Theme', 'Dark')).toBeChecked()
  await tally.trainToTheEnd()
})

test('an error that nobody foresaw, in Japanese', async ({ page, tally }) => {
  tally.expectError(/out of the blue/)
  await tally.open(SMALL)
  await tally.speak('日本語')
  await page.evaluate(() => {
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
      get: () => {
        throw new Error('out of the blue')
      },
    })
  })
  await page.getByLabel('隠れユニット数', { exact: true }).fill('5')
  await expect(page.getByRole('alert')).toContainText('ページの不具合により、Tallyが止まりました。')
  await expect(page).toHaveURL(/units=5.*lang=ja/)
  await page.getByRole('button', { name: 'ページを再読み込み', exact: true }).click()
  await expect(page.getByLabel('隠れユニット数', { exact: true })).toHaveValue('5')
})

test('a chart that cannot be loaded: a sentence in its place, and the table has the numbers', async ({
  page,
  tally,
}) => {
  tally.expectError(/Failed to load resource/)
  await page.route(/\/assets\/linechart-[^/]+\.js$/, (route) => route.abort())
  await tally.open(SMALL)
  const figure = page.getByRole('figure', { name: 'Loss per epoch' })
  await expect(figure).toContainText('The chart could not be loaded.')
  await tally.trainToTheEnd()
  await expect(figure).toContainText('The chart could not be loaded.')
  expect(await tally.lossRows()).toHaveLength(3)
  await tally.speak('日本語')
  await expect(page.getByText('グラフを読み込めませんでした。')).toBeVisible()
})

test('a browser that keeps nothing: the page works, language and theme too @engines', async ({
  page,
  tally,
}) => {
  await beginWorkersWith(page, refuseLocks)
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('access denied', 'SecurityError')
      },
    })
  })
  await tally.open(SMALL)
  await tally.option('Theme', 'Dark').check()
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
  await tally.speak('日本語')
  await expect(page.getByRole('button', { name: '学習を始める' })).toBeEnabled()
  await tally.speak('English')
  await tally.trainToTheEnd()
})

test('a browser that refuses workers: said, and the page can still be read and set @engines', async ({
  page,
  tally,
}) => {
  await page.addInitScript(() => {
    globalThis.Worker = new Proxy(Worker, {
      construct() {
        throw new DOMException('no workers here', 'SecurityError')
      },
    })
  })
  await page.goto(`/#${SMALL}`)
  // Beside the one that tells of the last try.
  const alert = page
    .getByRole('alert')
    .filter({ has: page.getByRole('button', { name: /engine|エンジン/ }) })
  await expect(alert).toContainText('broke off several times and has not been started again.')
  await expect(alert).toContainText('The worker could not be loaded.')
  await expect(alert).toContainText('no workers here')
  await tally.speak('日本語')
  await expect(alert).toContainText('ワーカーを読み込めませんでした。')
  await expect(page.getByLabel('隠れユニット数', { exact: true })).toHaveValue('3')
})

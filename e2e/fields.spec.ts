import { ENDLESS, expect, test } from './page.ts'

// A setting that is out of range is named with what would be right, and nothing is silently changed (SET-1).

const START = 'variant=masking&units=3&samples=20&batchSize=10&epochs=3&backend=cpu'

/** What is typed, what the field says to it, and what the status line does; in Japanese too. */
const WRONG = [
  {
    what: 'too large',
    label: 'Hidden units',
    text: '513',
    says: '1 to 512, whole numbers.',
    status: 'cannot train: Hidden units is out of range',
    ja: ['隠れユニット数', '1〜512の整数', '学習できません：隠れユニット数が範囲外です'],
  },
  {
    what: 'too small',
    label: 'Mask value',
    text: '-10.5',
    says: '−10 to 10.',
    status: 'cannot train: Mask value is out of range',
    ja: ['マスクする値', '−10〜10の数', '学習できません：マスクする値が範囲外です'],
  },
  {
    what: 'not whole',
    label: 'Epochs',
    text: '2.5',
    says: '1 to 10000, whole numbers.',
    status: 'cannot train: Epochs is not a whole number',
    ja: ['エポック数', '1〜10000の整数', '学習できません：エポック数が整数ではありません'],
  },
  {
    what: 'not a number',
    label: 'Learning rate',
    text: 'fast',
    says: 'A number, 0.000001 to 10.',
    status: 'cannot train: Learning rate is not a number',
    ja: ['学習率', '0.000001〜10の数', '学習できません：学習率が数ではありません'],
  },
  {
    what: 'empty',
    label: 'Seed',
    text: '',
    says: 'A number, 0 to 4294967295, whole numbers.',
    status: 'cannot train: Seed is not a number',
    ja: ['乱数シード', '0〜4294967295の整数', '学習できません：乱数シードが数ではありません'],
  },
  {
    what: 'more than there are samples',
    label: 'Batch size',
    text: '21',
    says: 'At most 20, the number of training samples.',
    status: 'cannot train: Batch size is more than there are training samples',
    ja: [
      'バッチサイズ',
      '学習サンプル数の20以下',
      '学習できません：バッチサイズが学習サンプル数を超えています',
    ],
  },
] as const

test('[SET-1] a field that is out of range says what is allowed, keeps its text, and Train is off', async ({
  page,
  tally,
}) => {
  await tally.open(START)
  const before = await tally.prediction()
  for (const { what, label, text, says, status, ja } of WRONG) {
    await test.step(what, async () => {
      const field = tally.field(label)
      const right = await field.inputValue()
      await field.fill(text)
      await expect(field).toHaveAttribute('aria-invalid', 'true')
      await expect(field).toHaveAccessibleDescription(new RegExp(`^${says.replaceAll('.', '\\.')}`))
      await expect(page.getByText(says, { exact: true })).toBeVisible()
      await expect(tally.status('Training status')).toHaveText(status)
      await expect(tally.button('Train')).toBeDisabled()
      await expect(tally.button('Step one epoch')).toBeDisabled()
      await expect(field).toHaveValue(text)

      await tally.speak('日本語')
      const [inJapanese, allowed, cannot] = ja
      await expect(page.getByLabel(inJapanese, { exact: true })).toHaveAccessibleDescription(
        new RegExp(`^${allowed}`),
      )
      await expect(page.getByRole('status', { name: '学習の状況' })).toHaveText(cannot)
      await tally.speak('English')

      await field.fill(right)
      await expect(field).toHaveAttribute('aria-invalid', 'false')
      await expect(page.getByText(says, { exact: true })).toHaveCount(0)
      await expect(tally.status('Training status')).toHaveText('not trained yet')
      await expect(tally.button('Train')).toBeEnabled()
    })
  }
  // None of it was taken for a setting: the untrained network is the same.
  await tally.answered()
  expect(await tally.prediction()).toBe(before)
  await tally.trainToTheEnd()
})

test('[SET-1] fewer samples than a batch holds: the batch size is named, not silently cut', async ({
  tally,
}) => {
  await tally.open(START)
  await tally.field('Training samples').fill('10')
  await tally.field('Batch size').fill('11')
  await expect(tally.field('Training samples')).toHaveAttribute('aria-invalid', 'false')
  await expect(tally.status('Training status')).toContainText('cannot train: Batch size')
  await tally.field('Training samples').fill('11')
  await expect(tally.button('Train')).toBeEnabled()
  await expect(tally.field('Batch size')).toHaveValue('11')
})

test('[SET-1] a run that goes on is not disturbed by a field that is out of range', async ({
  tally,
}) => {
  const status = tally.status('Training status')
  const epoch = async () => Number(/\d+/.exec(await status.innerText())?.[0])
  await tally.open(START.replace('epochs=3', ENDLESS))
  await tally.button('Train').click()
  await expect.poll(epoch).toBeGreaterThan(0)
  await tally.field('Hidden units').fill('0')
  await expect(tally.field('Hidden units')).toHaveAttribute('aria-invalid', 'true')
  const seen = await epoch()
  await expect.poll(epoch).toBeGreaterThan(seen)
  await expect(status).toHaveText(/^epoch \d+ of 10000$/)

  await tally.button('Pause').click()
  await expect(status).toHaveText(/^paused at epoch \d+ of 10000$/)
  const train = tally.region('Train')
  await expect(train).toContainText('cannot reset: Hidden units is out of range')
  await expect(tally.button('Reset')).toBeDisabled()
  await expect(tally.button('Resume')).toBeEnabled()
  await tally.field('Epochs').fill('0')
  await expect(tally.button('Resume')).toBeDisabled()
  await expect(train).toContainText('cannot train: Epochs is out of range')
  await tally.field('Epochs').fill('10000')
  await tally.button('Back to 128').click()
  await expect(train).not.toContainText('cannot')
  await expect(status).toHaveText(/^paused at epoch/)
  await tally.field('Hidden units').fill('3')
  const paused = await epoch()
  expect(paused).toBeGreaterThan(seen)
  await tally.button('Resume').click()
  await expect.poll(epoch).toBeGreaterThan(paused)
})

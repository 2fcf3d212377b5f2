import { axeFinds } from './axe.ts'
import { expect, readNumber, rowsOf, test, type Tally } from './page.ts'

const SMALL = 'units=4&samples=60&batchSize=30&epochs=4&medianLength=3&validationSplit=0.5'

/** Scrolls to the figure and opens its table. */
async function look(tally: Tally): Promise<void> {
  const region = tally.region('Error by length')
  await region.scrollIntoViewIfNeeded()
  await region.getByText('Show as a table').click()
  await expect(tally.table('Error by length').getByRole('row')).not.toHaveCount(1)
}

test('[EVAL-1] [EVAL-2] the error by length is there for whoever looks, and again after training @engines', async ({
  tally,
}) => {
  await tally.open(`variant=masking&${SMALL}`)
  const region = tally.region('Error by length')
  await look(tally)
  await expect(region).toContainText('Measured before training.')
  const before = await rowsOf(tally.table('Error by length'))
  await tally.trainToTheEnd()
  await region.scrollIntoViewIfNeeded()
  await expect(region).toContainText('Measured after epoch 4.')
  const rows = await rowsOf(tally.table('Error by length'))
  expect(rows).not.toEqual(before)
  expect(rows.map(([length, count, source]) => [length, count, source]).at(-1)).toEqual([
    '64',
    '32',
    'drawn',
  ])
  // Half of sixty rows validate, each of them once.
  const validated = rows.filter(([, , source]) => source === 'validation')
  expect(validated.reduce((sum, [, count = '']) => sum + Number(count), 0)).toBe(30)
  // No mean is farther off than the mean distance.
  for (const [, , , error = '', bias = ''] of rows) {
    expect(Math.abs(readNumber(bias))).toBeLessThanOrEqual(readNumber(error) + 1e-4)
  }
})

test('[EVAL-1] Fixed length is trained on one length only, and the page says what the others are', async ({
  tally,
}) => {
  await tally.open(`length=7&${SMALL}`)
  await look(tally)
  const region = tally.region('Error by length')
  await expect(region).toContainText('trained on rows of exactly 7 steps')
  await expect(region).toContainText('Measured before training.')
  const rows = await rowsOf(tally.table('Error by length'))
  expect(rows).toHaveLength(64)
  for (const [length, count, source] of rows) {
    expect([count, source]).toEqual(length === '7' ? ['30', 'validation'] : ['32', 'drawn'])
  }
})

test('axe finds nothing in the error by length, light and dark, and it speaks Japanese', async ({
  tally,
  page,
}) => {
  await tally.open(`variant=masking&${SMALL}`)
  await look(tally)
  await tally.option('Scale of the error', 'Log').check()
  for (const theme of ['Light', 'Dark']) {
    await tally.option('Theme', theme).check()
    expect(await axeFinds(page, { inside: '#errors' }), theme).toEqual([])
  }
  await tally.speak('日本語')
  const region = tally.region('長さごとの誤差')
  await expect(region).toContainText('学習前の重みで測りました。')
  await expect(region.getByRole('row').last()).toContainText('新しく作成')
})

import { lossDepth, lossPixels, valLossPixels } from './lossChart.ts'
import { expect, test } from './page.ts'

// How the losses are drawn; that they are drawn while each variant trains is in train.spec.ts.

const SHORT = 'samples=20&units=2&batchSize=20&epochs=4&backend=cpu'

test('the losses are drawn on a logarithmic scale when asked for, and back @engines', async ({
  tally,
  page,
}) => {
  // A loss near 18: close to the top of 0 to 20, below the middle of 10 to 100.
  await tally.open(`length=8&validationSplit=0&${SHORT}`)
  await tally.trainToTheEnd()
  const depth = () => lossDepth(page)
  await expect.poll(depth).toBeLessThan(0.3)
  await tally.option('Loss scale', 'Log').check()
  await expect.poll(depth).toBeGreaterThan(0.5)
  await tally.option('Loss scale', 'Linear').check()
  await expect.poll(depth).toBeLessThan(0.3)
})

test('without rows to validate on there is no second loss, in figure, chart or table', async ({
  tally,
  page,
}) => {
  await tally.open(`validationSplit=0&${SHORT}`)
  await tally.trainToTheEnd()
  const figure = page.getByRole('figure', { name: 'Loss per epoch', exact: true })
  await expect(figure).not.toContainText('validation')
  await expect.poll(() => lossPixels(page)).toBeGreaterThan(100)
  expect(await valLossPixels(page)).toBe(0)
  const rows = await tally.lossRows()
  expect(rows.map(({ valLoss }) => valLoss)).toEqual([null, null, null, null])
  const head = tally.table('Loss per epoch').getByRole('columnheader')
  await expect(head).toHaveText(['Epoch', 'Loss'])
})

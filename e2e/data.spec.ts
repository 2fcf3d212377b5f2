import { expect, rowsOf, test, type Tally } from './page.ts'
import { readReference } from './reference.ts'

// The article's own settings: its data as NumPy draws them, its model as Keras sums it up.

/** A row of bits is printed as the variant's model reads it. */
const VARIANTS = [
  { variant: 'fixed', cell: (bit: string | undefined) => `${bit ?? ''}.` },
  { variant: 'masking', cell: (bit: string | undefined) => (bit ? ` ${bit}.` : '-1.') },
  {
    variant: 'embedding',
    cell: (bit: string | undefined) => (bit ? String(Number(bit) + 1) : '0'),
  },
] as const

interface Dataset {
  /** Steps of the longest row. */
  readonly width: number
  /** Bits, padding left out. */
  readonly rows: readonly string[]
}

const datasetOf = (variant: string) => readReference(`dataset-${variant}-seed0`) as Dataset

const sumOf = (bits: string) => bits.replaceAll('0', '').length

const figure = ({ page }: Tally, name: string) => page.getByRole('figure', { name, exact: true })

for (const { variant, cell } of VARIANTS) {
  test(`[DATA] ${variant}: the rows are NumPy's, printed as in the article, counted by length @engines`, async ({
    tally,
  }) => {
    const { width, rows } = datasetOf(variant)
    await tally.open(`variant=${variant}&backend=wasm`)
    const data = figure(tally, 'Training data')
    await data.getByText('As the article prints it').click()
    const printed = rows.slice(0, 10).map((row) => {
      const cells = Array.from({ length: width }, (_, step) => cell(row[step]))
      return `[${cells.join(' ')}]`
    })
    await expect(data.getByLabel('The first ten rows')).toHaveText(`[${printed.join('\n ')}]`)

    await data.getByText('Show as a table').click()
    const asTable = (row: string, index: number) => [
      (index + 1).toLocaleString('en'),
      row,
      String(width - row.length),
      String(sumOf(row)),
    ]
    const all = rows.map(asTable)
    const first = await rowsOf(tally.table('Training data'))
    expect(first.length).toBeGreaterThanOrEqual(18)
    expect(first).toEqual(all.slice(0, first.length))
    await expect(data).toContainText(`Rows 1–${String(first.length)} of 1,000 · for training`)
    await data.getByRole('button', { name: 'Last', exact: true }).click()
    await expect(data).toContainText('of 1,000 · for validation')
    const last = await rowsOf(tally.table('Training data'))
    expect(last).toEqual(all.slice(-last.length))

    const bits = rows.join('').length
    const padding = 1000 * width - bits
    const share = `${String(Math.round((100 * padding) / (1000 * width)))}%`
    await expect(tally.region('Training data').getByRole('definition')).toHaveText([
      '1,000',
      '900 / 100',
      String(width),
      bits.toLocaleString('en'),
      `${padding.toLocaleString('en')} (${share})`,
    ])

    await figure(tally, 'Row lengths').getByText('Show as a table').click()
    const lengths = Array.from({ length: width }, (_, index) => index + 1)
    const counted = lengths.map((length) => [
      String(length),
      rows.filter((row) => row.length === length).length.toLocaleString('en'),
    ])
    expect(await rowsOf(tally.table('Row lengths'))).toEqual(
      counted.filter(([, count]) => count !== '0'),
    )
  })
}

const RECURRENT = [
  ['LSTM', '(None, 128)', '66,560'],
  ['Dense', '(None, 1)', '129'],
]

for (const { hash, before, sums } of [
  { hash: 'variant=fixed', before: [], sums: ['66,689', '66,689', '0'] },
  {
    hash: 'variant=masking',
    before: [['Masking', '(None, None, 1)', '0']],
    sums: ['66,689', '66,689', '0'],
  },
  {
    hash: 'variant=embedding',
    before: [['Embedding', '(None, None, 1)', '3']],
    sums: ['66,692', '66,689', '3'],
  },
  {
    hash: 'variant=embedding&trainable=true',
    before: [['Embedding', '(None, None, 1)', '3']],
    sums: ['66,692', '66,692', '0'],
  },
]) {
  test(`the model summary of ${hash} is Keras's`, async ({ tally }) => {
    await tally.open(`${hash}&backend=wasm`)
    const [total = '', trainable = '', fixed = ''] = sums
    expect(await rowsOf(tally.table('Model summary'))).toEqual([
      ...before,
      ...RECURRENT,
      ['Total', total],
      ['Trainable', trainable],
      ['Not trainable', fixed],
    ])
    await expect(tally.region('Train')).toContainText(`LSTM, 128 units, ${total} parameters`)
  })
}

test('data and model follow the settings before training @engines', async ({ tally }) => {
  await tally.open(
    'variant=masking&samples=50&batchSize=10&units=4&validationSplit=0.5&backend=cpu',
  )
  const facts = tally.region('Training data').getByRole('definition')
  await expect(facts.nth(1)).toHaveText('25 / 25')
  await tally.field('Training samples').fill('30')
  await expect(facts.nth(0)).toHaveText('30')
  await expect(facts.nth(1)).toHaveText('15 / 15')
  await tally.field('Hidden units').fill('5')
  await expect(tally.table('Model summary').getByRole('row', { name: 'Total' })).toContainText(
    '146',
  )
})

test('a changed setting is marked, with the way back to the article’s value @engines', async ({
  tally,
  page,
}) => {
  await tally.open('units=8&epochs=3&optimizer=sgd&shuffle=false&backend=cpu')
  const settings = tally.region('Settings')
  await expect(settings).toContainText('5 settings differ from the article.')
  for (const value of ['128', '100', 'adam', 'on', 'WebGL']) {
    await expect(tally.button(`Back to ${value}`)).toBeVisible()
  }
  await tally.button('Back to 100').click()
  await expect(tally.field('Epochs')).toHaveValue('100')
  await expect(tally.field('Epochs')).toBeFocused()
  await expect(tally.button('Back to 100')).toBeHidden()
  await expect(settings).toContainText('4 settings differ from the article.')

  await tally.button('All as in the article').click()
  await expect(settings).toContainText('All settings are as in the article.')
  await expect(page.getByRole('button', { name: /^Back to/ })).toHaveCount(0)
  await expect(tally.field('Hidden units')).toHaveValue('128')
  await expect(tally.field('Optimizer')).toHaveValue('adam')
  await expect(tally.field('Shuffle each epoch')).toBeChecked()
  await expect(tally.field('Backend')).toHaveValue('webgl')
  await expect(tally.region('Train')).toContainText('WebGL, fused, ready', { timeout: 60_000 })
})

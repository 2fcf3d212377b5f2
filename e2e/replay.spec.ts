import { TOLERANCE } from '../reference/tolerance.ts'
import { BACKENDS, expect, readNumber, rowsOf, test } from './page.ts'

// The article's run, from its seed to its last digit. Replaying keeps backend and kernels.

const VARIANTS = [
  ['fixed', 'Fixed length', '7.7854743', '1111011101'],
  ['masking', 'Masking', '4.9639335', '1110101'],
  ['embedding', 'Embedding', '4.88129', '1110101'],
] as const

const RUNS = [
  ...VARIANTS.map((variant) => ['wasm', ...variant] as const),
  // Without a GPU it takes a while; the engine's own tests follow the others for fewer epochs.
  ...VARIANTS.slice(1, 2).map((variant) => ['webgl', ...variant] as const),
]

for (const [backend, variant, name, printed, bits] of RUNS) {
  const shown = BACKENDS[backend]
  test(`[TRAIN-5] [TRAIN-6] ${name}, replayed on ${shown}, ends in the article's number`, async ({
    tally,
  }) => {
    await tally.open(`variant=${variant}&units=16&epochs=3&seed=5&backend=${backend}`)
    const table = tally.table('The article and this page')
    const row = table.getByRole('row', { name })
    await expect(row).toContainText(printed)
    await expect(row).toContainText('not run yet')

    await tally.button("Replay the article's run").click()
    await expect(tally.field('Hidden units')).toHaveValue('128')
    await expect(tally.field('Epochs')).toHaveValue('100')
    await expect(tally.field('Seed')).toHaveValue('0')
    await expect(tally.field('Update order')).toHaveValue('dense-first')
    const status = tally.status('Training status')
    if (backend === 'webgl') {
      // Long enough to look in: the page is there for its visitor all the while.
      await expect(status).toHaveText(/^epoch [1-9]\d* of 100$/, { timeout: 60_000 })
      await expect(row).toContainText(/epoch \d+ of 100/)
      await tally.bit(5).click()
      await tally.answered()
      await expect(tally.status('True sum')).toHaveText('4')
      await tally.bit(5).click()
      await tally.answered()
      await expect(status).toHaveText(/^epoch \d+ of 100$/)
    }
    await expect(status).toHaveText('finished: epoch 100 of 100', { timeout: 200_000 })
    await expect(tally.region('Train')).toContainText(`· ${shown}, fused`)

    await expect(row).not.toContainText(/not run yet.*not run yet|epoch/)
    const rows = await rowsOf(table)
    const mine = rows.find(([head = '']) => head.includes(name))
    const [head, article = '', page = '', difference = '', together] = mine ?? []
    expect(head).toContain(bits)
    expect(article).toBe(printed)
    expect(page).toContain(shown)
    expect(Math.abs(readNumber(page) - Number(printed))).toBeLessThan(TOLERANCE[backend])
    expect(readNumber(difference)).toBeCloseTo(readNumber(page) - Number(printed), 4)
    expect(together).toBe('not run yet')
    await expect.poll(tally.prediction).toBeCloseTo(Number(printed), 3)
    await expect.poll(tally.lossRows).toHaveLength(100)
  })
}

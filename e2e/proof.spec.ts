import { TOLERANCE } from '../reference/tolerance.ts'
import { axeFinds } from './axe.ts'
import { ENDLESS, expect, readNumber, rowsOf, test, type Tally } from './page.ts'
import {
  addressOf,
  caseNamed,
  readReference,
  SHOWN,
  type MaskedCase,
  type PaddedPrediction,
  type UnmaskedCase,
} from './reference.ts'
import { beginWorkersWith, breakMask } from './worker.ts'

const padding = readReference('padding') as Readonly<Record<string, MaskedCase>>
const { 'fixed-adam': unmasked } = readReference('padding') as {
  readonly 'fixed-adam': UnmaskedCase
}

/** For a software WebGL: two hundred passes of up to 58 steps. */
const LONG = 90_000

const SMALL = 'samples=40&units=8&batchSize=20&learningRate=0.01&backend=wasm'

const PLACES = { Behind: 'behind', 'In front': 'in front', Between: 'between' } as const

type Place = keyof typeof PLACES

/** The prediction, as it is shown, is Keras's. */
function expectNear(shown: string, keras: PaddedPrediction | undefined, tolerance: number): void {
  const off = Math.abs(readNumber(shown) - (keras?.prediction ?? Number.NaN))
  expect(off, keras?.input).toBeLessThanOrEqual(tolerance + SHOWN)
}

/** The proof's rows: padding, prediction, bits, verdict. Each has the first one's bits. */
async function expectAllIdentical(tally: Tally): Promise<void> {
  await tally.proved()
  const rows = await rowsOf(tally.table('Padding proof'))
  expect(rows.map(([name]) => name)).toEqual(
    expect.arrayContaining(['none', '1 behind', '40 behind', '10 in front', '10 between']),
  )
  expect(rows.map(([name]) => name).at(-1)).toBe('none, batched with other rows')
  expect(new Set(rows.map(([, , bits]) => bits)).size).toBe(1)
  const [first, ...others] = rows.map(([, , , verdict]) => verdict)
  expect(first).toBe('reference')
  expect(new Set(others)).toEqual(new Set(['identical']))
}

/** The chart of this place is there, and all its 41 answers with the mask have the same bits. */
async function expectFlatLine(tally: Tally): Promise<void> {
  const proof = tally.region('Padding proof')
  await expect(proof.getByRole('img')).toHaveAccessibleName(
    /^Prediction over the number of padding steps\..* With the mask: [−\d.]+, whatever the number\.$/,
    { timeout: LONG },
  )
  await expect(proof).toContainText('drag, or use the arrow keys', { timeout: LONG })
}

/** Moves the slider, with the padding at one place: the mask's verdict on each step, and what comes out without it. */
async function verdictsAt(
  tally: Tally,
  place: Place,
  slider: readonly number[],
): Promise<Map<number, string>> {
  const proof = tally.region('Padding proof')
  const away = new Map<number, string>()
  for (const steps of slider) {
    await tally.field('Padding steps').fill(String(steps))
    const words = `${String(steps)} padding step${steps === 1 ? '' : 's'}, with the mask`
    await expect(proof.getByRole('term').filter({ hasText: words })).toBeVisible()
    await expect(tally.status('Verdict')).toHaveText('identical')
    const name = steps === 0 ? 'none' : `${String(steps)} ${PLACES[place]}`
    const row = tally.table('Mask taken away').getByRole('row', { name: new RegExp(`^${name} `) })
    await expect(row).not.toContainText('…')
    const [prediction = '', drift = ''] = await row.getByRole('cell').allInnerTexts()
    if (steps === 0) expect(drift).toBe('0')
    else expect(drift, `${name}, mask taken away`).not.toBe('0')
    away.set(steps, prediction)
  }
  return away
}

const ALL_STEPS = Array.from({ length: 41 }, (_, steps) => steps)

// A software WebGL takes its time: there, the slider moves less, and the chart speaks for all its 41 answers.
for (const [name, backend, slider] of [
  ['masking-value-minus-7.25', 'webgl', [0, 1, 17, 40]],
  ['embedding-trained-adam', 'wasm', ALL_STEPS],
] as const) {
  test(`[PAD-1] [PAD-4] [PAD-5] ${name} on ${backend}: padding moves no bit, until the mask is taken away${backend === 'webgl' ? ' @engines' : ''}`, async ({
    tally,
  }) => {
    test.setTimeout(3 * LONG)
    const keras = padding[name]
    await tally.open(addressOf(caseNamed(name), backend))
    await tally.trainToTheEnd()
    await expectAllIdentical(tally)
    for (const place of ['Between', 'In front', 'Behind'] as const) {
      await tally.option('Where the padding goes', place).check()
      await expectFlatLine(tally)
      const away = await verdictsAt(tally, place, slider)
      if (place !== 'Behind') continue
      for (const [steps, prediction] of away) {
        expectNear(prediction, keras?.maskRemovedBehind[steps], TOLERANCE[backend])
      }
    }

    await tally.button('Clear').click()
    await expectAllIdentical(tally)
    const prediction = await tally.status('Prediction').innerText()
    expectNear(prediction, keras?.onlyPadding[0], TOLERANCE[backend])
    await expect(tally.region('Padding proof')).toContainText('no bits, only')
  })
}

test('[PAD-5] Fixed length has no mask: padding with −1 or 0 gives another number, as in Keras @engines', async ({
  tally,
}) => {
  await tally.open(addressOf(caseNamed('fixed-adam'), 'wasm'))
  await tally.trainToTheEnd()
  const proof = tally.region('Padding proof')
  await expect(proof.getByRole('note')).toContainText(
    'This variant has no mask: padding counts as input.',
  )
  await tally.field('Padding steps').fill('3')
  await expect(tally.status('Verdict')).toHaveText('different')
  await tally.proved()
  const minusOnes = await rowsOf(tally.table('Padding proof'))
  const zeros = await rowsOf(tally.table('Padded with 0'))
  for (const [table, fill] of [
    [minusOnes, '-1'],
    [zeros, '0'],
  ] as const) {
    const behind = table.filter(([name]) => name === 'none' || name?.endsWith('behind'))
    expect(behind.map(([name]) => Number.parseInt(name ?? '', 10) || 0)).toEqual([
      0, 1, 3, 5, 10, 40,
    ])
    for (const [name = '', prediction = ''] of behind) {
      const steps = Number.parseInt(name, 10) || 0
      expectNear(prediction, unmasked.behind[fill][steps], TOLERANCE.wasm)
    }
  }
  const verdicts = minusOnes.map(([name, , , verdict]) => [name, verdict])
  expect(verdicts).toContainEqual(['none', 'reference'])
  expect(verdicts).toContainEqual(['3 behind', 'different'])
  expect(verdicts).toContainEqual(['10 in front', 'different'])
  await tally.field('Padding steps').fill('0')
  await expect(tally.status('Verdict')).toHaveText('identical')
  await expect(proof.getByText('In training')).toBeHidden()
})

test('[PAD-3] on demand: padded columns change neither the loss nor a weight, and the run stays', async ({
  tally,
}) => {
  await tally.open(`variant=masking&epochs=2&${SMALL}`)
  await tally.trainToTheEnd()
  const prediction = await tally.status('Prediction').innerText()
  const proof = tally.region('Padding proof')
  await proof
    .getByText('In training, too: do more padded columns change the loss or a weight?')
    .click()
  await tally.button('Run the epoch twice').click()
  // 4 · 8 · (1 + 8 + 1) + 8 + 1
  await expect(tally.status('Proof in training')).toHaveText(
    /^One epoch run twice from the same start\. Loss (\S+) and \1; weights that differ: 0 of 329\.$/,
  )
  await expect(proof).toContainText(
    'In training, too: 12 more padded columns change neither the loss nor one weight',
  )
  await expect(tally.status('Training status')).toHaveText('finished: epoch 2 of 2')
  await expect(tally.status('Prediction')).toHaveText(prediction)
  expect(await axeFinds(tally.page, { inside: '#proof' })).toEqual([])
})

test('[PAD-3] where the next epoch diverges nothing is claimed', async ({ tally }) => {
  const fast = 'optimizer=sgd&learningRate=10&updateOrder=dense-first&batchSize=4&epochs=5'
  await tally.open(`variant=masking&units=1&samples=20&medianLength=2&backend=cpu&${fast}`)
  for (const epoch of [1, 2]) {
    await tally.button('Step one epoch').click()
    await expect(tally.status('Training status')).toHaveText(
      `paused at epoch ${String(epoch)} of 5`,
    )
  }
  const proof = tally.region('Padding proof')
  const asked = proof.getByText('In training, too: do more padded columns')
  await asked.click()
  await tally.button('Run the epoch twice').click()
  await expect(tally.status('Proof in training')).toContainText('This epoch diverges both times')
  await expect(asked).toBeVisible()
  await expect(proof.getByRole('alert')).toHaveCount(0)
})

test('[PAD-1] an untrained network is not moved either @engines', async ({ tally }) => {
  await tally.open(`variant=embedding&${SMALL}`)
  await expectAllIdentical(tally)
})

test('[PAD-3] while it trains, the proof in training waits', async ({ tally }) => {
  await tally.open(`variant=embedding&${ENDLESS}&${SMALL}`)
  const proof = tally.region('Padding proof')
  await proof.getByText('In training, too: do more padded columns').click()
  await tally.button('Train').click()
  await expect(tally.button('Run the epoch twice')).toBeDisabled()
  await expect(proof).toContainText('Pause the training first.')
  await tally.button('Pause').click()
  await expect(tally.button('Run the epoch twice')).toBeEnabled()
})

test('[PAD-6] the proof is of the bits that stand there, and of the weights of this moment', async ({
  tally,
}) => {
  await tally.open(`variant=masking&epochs=3&bits=1101&${SMALL}`)
  const untrained = await tally.exactPrediction()
  await tally.bit(1).click()
  const toggled = await tally.exactPrediction()
  expect(toggled).not.toBe(untrained)
  expect(await tally.prediction()).toBeCloseTo(toggled, 4)
  await tally.button('Step one epoch').click()
  await expect(tally.status('Training status')).toHaveText('paused at epoch 1 of 3')
  const stepped = await tally.exactPrediction()
  expect(stepped).not.toBe(toggled)
  expect(await tally.prediction()).toBeCloseTo(stepped, 4)
})

for (const bit of [0, 1]) {
  test(`[PAD-1] a mask value of ${String(bit)} masks that bit too: said where it is set and where it is seen`, async ({
    tally,
  }) => {
    await tally.open(`variant=masking&bits=1101&${SMALL}`)
    const said = `${String(bit)} is also a bit, so the mask skips that bit too.`
    await expect(tally.page.getByText(said)).toBeHidden()
    await tally.field('Mask value').fill(String(bit))
    for (const place of ['Settings', 'Padding proof']) {
      await expect(tally.region(place).getByRole('note').filter({ hasText: said })).toBeVisible()
    }
    await expectAllIdentical(tally)
    // The masked bits themselves are skipped as padding is: without them the number is the same.
    const whole = await tally.exactPrediction()
    await tally.field('Type a sequence').fill(bit === 1 ? '0' : '111')
    expect(await tally.exactPrediction()).toBe(whole)
  })
}

test('[PAD-6] a device that moves a masked answer: an alert, and a report to read and to copy', async ({
  page,
  tally,
}) => {
  await beginWorkersWith(page, breakMask)
  await page.addInitScript(() => {
    // As on a page that is not served securely.
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await tally.open(`variant=masking&${SMALL}`)
  const alert = tally.region('Padding proof').getByRole('alert')
  await expect(alert).toContainText('(rule PAD-1)')
  await alert.getByRole('button', { name: 'Copy a report' }).click()
  await expect(alert).toContainText('The browser did not let the page copy.')
  await alert.getByText('The report', { exact: true }).click()
  await expect(alert.getByText('"rule":"PAD-1","variant":"masking"')).toBeVisible()
  await tally.speak('日本語')
  await expect(page.getByText('ブラウザーがコピーを許可しませんでした。')).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFinds(page), colorScheme).toEqual([])
  }
})

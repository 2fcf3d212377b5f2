import { ENDLESS, expect, readNumber, test, type Tally } from './page.ts'

// An untrained network answers like a trained one: what is tested is that it answers for what stands there.
const SMALL = 'samples=40&units=8&batchSize=20&learningRate=0.01&backend=cpu'
const MASKING = `variant=masking&${SMALL}`

/** The answer to what stands there now. */
async function answer(tally: Tally): Promise<string> {
  await tally.answered()
  return tally.status('Prediction').innerText()
}

/** Types a sequence and waits for the answer. */
async function answerTo(tally: Tally, bits: string): Promise<string> {
  await tally.field('Type a sequence').fill(bits)
  return answer(tally)
}

/** The sequence as the switches have it. */
async function switches({ page }: Tally): Promise<string> {
  const group = page.getByRole('group', { name: 'Input sequence', exact: true })
  const all = await group.getByRole('switch').all()
  const states = await Promise.all(all.map((one) => one.getAttribute('aria-checked')))
  return states.map((state) => (state === 'true' ? '1' : '0')).join('')
}

/** The field, the switches and the true sum say the same. */
async function expectSequence(tally: Tally, bits: string): Promise<void> {
  await expect(tally.field('Type a sequence')).toHaveValue(bits)
  await expect.poll(() => switches(tally)).toBe(bits)
  await expect(tally.status('True sum')).toHaveText(String(bits.replaceAll('0', '').length))
}

test('[MSG-3] a toggled bit is answered as the same bits are when they are typed @engines', async ({
  tally,
}) => {
  await tally.open(`${MASKING}&bits=1100`)
  const before = await answer(tally)
  await tally.bit(3).click()
  await expectSequence(tally, '1110')
  const toggled = await answer(tally)
  expect(toggled).not.toBe(before)
  await tally.bit(3).click()
  await expectSequence(tally, '1100')
  expect(await answer(tally)).toBe(before)
  expect(await answerTo(tally, '1110')).toBe(toggled)
})

test('the prediction stands beside the true sum, and how far they are apart below', async ({
  tally,
}) => {
  await tally.open(`${MASKING}&epochs=1&bits=1011`)
  await tally.trainToTheEnd()
  const [prediction, sum] = [await tally.prediction(), 3]
  await expect(tally.status('True sum')).toHaveText(String(sum))
  const error = tally.region('Try it').getByText(/(above|below) the true sum$/)
  const [off, side] = [readNumber(await error.innerText()), await error.innerText()]
  expect(off).toBeCloseTo(Math.abs(prediction - sum), 3)
  expect(side).toContain(prediction > sum ? 'above' : 'below')
})

test('a sequence can be typed with blanks, commas and brackets', async ({ tally }) => {
  await tally.open(MASKING)
  await tally.field('Type a sequence').fill('[1, 0, 1]')
  await expectSequence(tally, '101')
})

test('what is no sequence stays as it was typed and is named; nothing is lost @engines', async ({
  tally,
}) => {
  await tally.open(`${MASKING}&bits=1101`)
  const before = await answer(tally)
  const field = tally.field('Type a sequence')
  await field.fill('10x1')
  await expect(field).toHaveValue('10x1')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription(/“x” is no bit: write 0 and 1 only\./)
  expect(await switches(tally)).toBe('1101')
  expect(await answer(tally)).toBe(before)

  await field.fill('1'.repeat(65))
  await expect(field).toHaveAccessibleDescription(/65 bits typed; 64 at most\./)
  expect(await switches(tally)).toBe('1101')

  await field.fill('1011')
  await expectSequence(tally, '1011')
  await expect(field).toHaveAttribute('aria-invalid', 'false')
  await expect(field).toHaveAccessibleDescription('')
})

test('bits are added, removed and cleared; no bit at all is answered too', async ({ tally }) => {
  await tally.open(`${MASKING}&bits=10`)
  await tally.button('Add bit').click()
  await expectSequence(tally, '101')
  await tally.button('Remove bit').click()
  await tally.button('Remove bit').click()
  await expectSequence(tally, '1')
  const one = await answer(tally)
  await tally.button('Clear').click()
  await expectSequence(tally, '')
  await expect(tally.region('Try it')).toContainText('No bit yet.')
  await expect(tally.button('Remove bit')).toBeDisabled()
  await expect(tally.button('Clear')).toBeDisabled()
  await expect(tally.button('Add bit')).toBeFocused()
  expect(await answer(tally)).not.toBe(one)
})

test('no more than 64 bits are added', async ({ tally }) => {
  await tally.open(`${MASKING}&bits=${'10'.repeat(32)}`)
  await expect(tally.button('Add bit')).toBeDisabled()
  await expect(tally.button('Add bit')).toHaveAccessibleDescription('64 bits at most.')
  await tally.button('Remove bit').click()
  await tally.button('Add bit').click()
  await expectSequence(tally, `${'10'.repeat(31)}11`)
})

test('random sequences differ, and none is longer than a training row', async ({ tally }) => {
  await tally.open(`${MASKING}&medianLength=6&lengthSigma=0`)
  const drawn = new Set<string>()
  for (let press = 0; press < 12; press++) {
    await tally.button('Random sequence').click()
    await tally.answered()
    const bits = await switches(tally)
    await expectSequence(tally, bits)
    expect(bits).toMatch(/^[01]{1,6}$/)
    drawn.add(bits)
  }
  expect(drawn.size).toBeGreaterThan(1)
})

test('Fixed length keeps exactly its number of bits', async ({ tally }) => {
  await tally.open(`${SMALL}&length=6&bits=110101`)
  const reason = 'This network reads exactly 6 bits; Sequence length in Settings changes that.'
  for (const name of ['Add bit', 'Remove bit']) {
    await expect(tally.button(name)).toBeDisabled()
    await expect(tally.button(name)).toHaveAccessibleDescription(reason)
  }
  const field = tally.field('Type a sequence')
  await field.fill('1101')
  await expect(field).toHaveAccessibleDescription(
    /4 bits typed; this network reads exactly 6\. Until then the last sequence stays below\./,
  )
  expect(await switches(tally)).toBe('110101')
  await tally.button('Clear').click()
  await expectSequence(tally, '000000')
  await tally.button('Random sequence').click()
  await expect(tally.field('Type a sequence')).toHaveValue(/^[01]{6}$/)
  await field.fill('110011')
  await tally.field('Sequence length').fill('8')
  await expectSequence(tally, '11001100')
  await tally.answered()
})

test('a sequence longer than any training row is answered, and said to be so', async ({
  tally,
  page,
}) => {
  await tally.open(`${MASKING}&medianLength=3&lengthSigma=0&bits=101`)
  const note = page.getByRole('status').filter({ hasText: 'the longest training row has' })
  await expect(note).toBeHidden()
  await tally.button('Add bit').click()
  await expect(note).toContainText('4 bits; the longest training row has 3.')
  await tally.answered()
  // Before training it has not counted at all.
  await expect(note).not.toContainText('never counted')
  await tally.button('Step one epoch').click()
  await expect(note).toContainText('The network has never counted this far.')
  await tally.button('Remove bit').click()
  await expect(note).toBeHidden()
})

test('[MSG-3] while it trains, the prediction moves by itself, and a toggle is answered @engines', async ({
  tally,
}) => {
  await tally.open(`${MASKING}&${ENDLESS}&bits=1101`)
  const untrained = await answer(tally)
  await tally.button('Train').click()
  await expect(tally.status('Prediction')).not.toHaveText(untrained)
  await tally.bit(2).click()
  await tally.answered()
  await expect(tally.status('Training status')).toHaveText(/^epoch \d+ of 10000$/)

  await tally.button('Pause').click()
  await expect(tally.status('Training status')).toHaveText(/^paused at epoch/)
  const paused = await answer(tally)
  await tally.bit(2).click()
  expect(await answer(tally)).not.toBe(paused)
  await tally.bit(2).click()
  expect(await answer(tally)).toBe(paused)
})

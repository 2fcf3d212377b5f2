import { lossPixels, valLossPixels } from './lossChart.ts'
import { ENDLESS, expect, test, type Tally } from './page.ts'

// A run that is short, and learns something, on whatever backend.
const SMALL = 'samples=60&units=8&batchSize=20&learningRate=0.01'

const VARIANTS = [
  ['fixed', 'Fixed length'],
  ['masking', 'Masking'],
  ['embedding', 'Embedding'],
] as const

/** Waits until the run that is under way has finished a few epochs. */
async function underWay({ status }: Tally): Promise<void> {
  await expect(status('Training status')).toHaveText(/^epoch ([2-9]|\d\d+) of 10000$/, {
    timeout: 60_000,
  })
}

/** The epoch at which the run is paused. */
async function pausedAt({ status }: Tally): Promise<number> {
  await expect(status('Training status')).toHaveText(/^paused at epoch/)
  const text = await status('Training status').innerText()
  return Number(/\d+/.exec(text)?.[0])
}

/** Shortens an endless run that is paused, and trains it to its new end. */
async function finishSoon(tally: Tally): Promise<string> {
  const end = String((await pausedAt(tally)) + 3)
  await tally.field('Epochs').fill(end)
  await tally.button('Resume').click()
  const status = tally.status('Training status')
  await expect(status).toHaveText(`finished: epoch ${end} of ${end}`, { timeout: 60_000 })
  return end
}

/** Losses and prediction, to be held against those of another run. */
async function outcome(tally: Tally) {
  return {
    losses: await tally.lossRows(),
    prediction: await tally.status('Prediction').innerText(),
  }
}

/** The same run from the start, without a stop. */
async function undisturbed(tally: Tally) {
  await tally.button('Reset').click()
  await expect(tally.status('Training status')).toHaveText('not trained yet')
  await tally.trainToTheEnd()
  return outcome(tally)
}

test('what does the arithmetic is said before the first epoch is over, too', async ({ tally }) => {
  await tally.open('backend=cpu&kernels=stock')
  await expect(tally.region('Train')).toContainText('CPU, stock tfjs layers, ready')
  await tally.button('Train').click()
  await tally.button('Pause').click()
  await expect(tally.status('Training status')).toHaveText('paused at epoch 0 of 100')
  await expect(tally.region('Train')).toContainText('CPU, stock tfjs layers')
})

for (const [variant, name] of VARIANTS) {
  test(`${name} trains on WebGL: the losses fall, are drawn, and stand in the table @engines`, async ({
    tally,
    page,
  }) => {
    await tally.open(`variant=${variant}&${SMALL}&epochs=6&backend=webgl`)
    await expect(tally.tab(name)).toHaveAttribute('aria-selected', 'true')
    await expect(tally.status('Training status')).toHaveText('not trained yet')
    await expect(tally.region('Train')).toContainText('WebGL, fused, ready')
    await tally.trainToTheEnd()

    await expect(tally.status('Training status')).toHaveText('finished: epoch 6 of 6')
    const progress = page.getByRole('progressbar', { name: 'Training progress', exact: true })
    await expect(progress).toHaveJSProperty('position', 1)

    const rows = await tally.lossRows()
    expect(rows.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5, 6])
    const [first, last] = [rows[0], rows[5]]
    expect(last?.loss).toBeLessThan(first?.loss ?? 0)
    expect(last?.valLoss).toBeLessThan(first?.valLoss ?? 0)

    await expect.poll(() => lossPixels(page)).toBeGreaterThan(100)
    await expect.poll(() => valLossPixels(page)).toBeGreaterThan(50)
  })
}

test('while it trains, the page says how far it is, how long an epoch takes and what is left', async ({
  tally,
  page,
}) => {
  await tally.open(`${SMALL}&${ENDLESS}&backend=cpu`)
  await tally.button('Train').click()
  await underWay(tally)
  await expect(tally.region('Train')).toContainText(/ per epoch, .* to go · CPU/)
  const progress = page.getByRole('progressbar', { name: 'Training progress', exact: true })
  await expect
    .poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.value))
    .toBeGreaterThan(1)
  await expect(tally.button('Step one epoch')).toBeDisabled()
  await tally.button('Pause').click()
  await pausedAt(tally)
})

test('[TRAIN-7] paused and resumed, a run gives the numbers of one that was left alone', async ({
  tally,
}) => {
  await tally.open(`variant=masking&${SMALL}&${ENDLESS}&backend=wasm`)
  await tally.button('Train').click()
  await underWay(tally)
  await tally.button('Pause').click()
  const end = await finishSoon(tally)
  const paused = await outcome(tally)
  expect(paused.losses.at(-1)?.epoch).toBe(Number(end))
  expect(await undisturbed(tally)).toEqual(paused)
})

test('steps go one epoch at a time; Reset returns to the first prediction and the same numbers', async ({
  tally,
}) => {
  await tally.open(`variant=embedding&${SMALL}&epochs=3&backend=wasm`)
  const untrained = await tally.status('Prediction').innerText()
  const status = tally.status('Training status')
  await tally.button('Step one epoch').click()
  await expect(status).toHaveText('paused at epoch 1 of 3')
  await expect(tally.button('Resume')).toBeEnabled()
  expect(await tally.status('Prediction').innerText()).not.toBe(untrained)
  expect(await tally.lossRows()).toHaveLength(1)
  await tally.button('Step one epoch').click()
  await expect(status).toHaveText('paused at epoch 2 of 3')
  expect(await tally.lossRows()).toHaveLength(2)
  await tally.button('Step one epoch').click()
  await expect(status).toHaveText('finished: epoch 3 of 3')
  const stepped = await outcome(tally)

  await tally.button('Reset').click()
  await expect(status).toHaveText('not trained yet')
  await expect(tally.status('Prediction')).toHaveText(untrained)
  expect(await tally.lossRows()).toEqual([])
  await expect(tally.button('Train')).toBeEnabled()
  await tally.trainToTheEnd()
  expect(await outcome(tally)).toEqual(stepped)
})

test('[SET-2] epochs apply at once: a finished run with more of them to go offers Resume', async ({
  tally,
}) => {
  await tally.open(`${SMALL}&epochs=2&backend=wasm`)
  await tally.trainToTheEnd()
  await expect(tally.button('Train')).toBeEnabled()
  await tally.field('Epochs').fill('4')
  await tally.button('Resume').click()
  await expect(tally.status('Training status')).toHaveText('finished: epoch 4 of 4')
  const raised = await outcome(tally)
  expect(await undisturbed(tally)).toEqual(raised)
})

test('[SET-2] other settings wait for the next Reset or Train, and the page says so', async ({
  tally,
}) => {
  await tally.open(`${SMALL}&epochs=2&backend=wasm`)
  const settings = tally.region('Settings')
  const waiting = 'Changes take effect at the next Reset or Train: Seed.'
  await expect(tally.region('Try it')).toContainText('Untrained weights only guess.')
  await tally.trainToTheEnd()
  const before = await outcome(tally)
  await tally.field('Seed').fill('7')
  await expect(settings).toContainText(waiting)
  expect(await outcome(tally)).toEqual(before)
  await tally.trainToTheEnd()
  await expect(settings).not.toContainText(waiting)
  expect(await outcome(tally)).not.toEqual(before)
})

test('a tab that is left while it trains pauses, says so, and offers Resume on return', async ({
  tally,
}) => {
  await tally.open(`${SMALL}&${ENDLESS}&backend=wasm`)
  const [fixed, masking] = [tally.tab('Fixed length'), tally.tab('Masking')]
  await tally.button('Train').click()
  await underWay(tally)
  await masking.click()
  await expect(masking).toHaveAttribute('aria-selected', 'true')
  await expect(fixed).toHaveAccessibleDescription(
    /Paused at epoch \d+ of 10000, when the tab was left\./,
  )
  await expect(fixed).toContainText(/paused at \d+/)
  await expect(tally.status('Training status')).toHaveText('not trained yet')
  await expect(tally.button('Train')).toBeEnabled()

  await fixed.click()
  await expect(tally.button('Resume')).toBeEnabled()
  await finishSoon(tally)
  const returned = await outcome(tally)
  expect(await undisturbed(tally)).toEqual(returned)
})

test('a hidden tab goes on training @engines', async ({ tally, page }) => {
  // What a browser does to a tab that nobody sees, as no headless one hides its pages: no more frames, neither in the
  // page nor in its worker, and timers in the page once a second.
  await page.addInitScript(() => {
    const { requestAnimationFrame: frame, setTimeout: wait } = globalThis
    globalThis.requestAnimationFrame = (act) => (document.hidden ? 0 : frame(act))
    globalThis.setTimeout = ((act: () => void, ms = 0) =>
      wait(act, document.hidden ? Math.max(ms, 1000) : ms)) as typeof setTimeout
  })
  let stubbed = false
  await page.route('**/assets/main-*.js', async (route) => {
    const response = await route.fetch()
    stubbed = true
    await route.fulfill({
      response,
      body: `self.requestAnimationFrame = () => 0;\n${await response.text()}`,
    })
  })
  await tally.open(`${SMALL}&${ENDLESS}&backend=webgl`)
  await tally.button('Train').click()
  await underWay(tally)
  expect(stubbed, 'the worker is without frames').toBe(true)
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    Object.defineProperty(document, 'hidden', { value: true, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  const status = tally.status('Training status')
  const epoch = async () => Number(/\d+/.exec(await status.innerText())?.[0])
  const hiddenAt = await epoch()
  await expect.poll(epoch, { timeout: 60_000 }).toBeGreaterThan(hiddenAt + 3)
})

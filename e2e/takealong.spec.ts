import { expect, test, type Tally } from './page.ts'
import { saveBy } from './saved.ts'

// The model as files, and back.

const SMALL = 'variant=masking&units=3&samples=20&batchSize=10&epochs=3&bits=1101&pad=3'

interface File {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Presses a button that saves, and gives the file. */
async function save({ page, button }: Tally, name: string): Promise<File> {
  const saved = await saveBy(page, () => button(name).click())
  return { ...saved, mimeType: '' }
}

/** Presses "Load weights" and chooses these. */
async function load({ page, button }: Tally, ...files: File[]): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  await button('Load weights').click()
  await (await asked).setFiles(files)
}

const fileOf = (name: string, buffer: Buffer): File => ({ name, mimeType: '', buffer })

test('[FILE-1] [FILE-3] weights that were saved predict the same when they are loaded, and train on @engines', async ({
  page,
  tally,
}) => {
  await tally.open(SMALL)
  const untrained = await tally.exactPrediction()
  await tally.trainToTheEnd()
  const trained = await tally.exactPrediction()
  expect(trained).not.toBe(untrained)
  const npz = await save(tally, 'Download weights')
  const tfjs = await save(tally, 'Download TensorFlow.js model')
  expect(npz.name).toBe('tally_masking_3_units_epoch_3_weights.npz')
  expect(tfjs.name).toBe('tally_masking_3_units_epoch_3_tfjs.zip')

  await tally.button('Reset').click()
  await tally.answered()
  expect(await tally.exactPrediction()).toBe(untrained)
  for (const file of [npz, tfjs]) {
    await load(tally, file)
    await expect(tally.region('Train')).toContainText(`Began with the weights of ${file.name}`)
    await tally.answered()
    expect(await tally.exactPrediction()).toBe(trained)
    await expect(tally.status('Training status')).toHaveText('weights loaded, not trained here yet')
    await expect(page.getByText('Untrained weights only guess')).toHaveCount(0)
    await tally.button('Reset').click()
    await tally.answered()
    expect(await tally.exactPrediction()).toBe(untrained)
  }
  await load(tally, npz)
  await expect(tally.region('Script')).toContainText(`np.load("${npz.name}")`)

  await tally.trainToTheEnd()
  expect(await tally.lossRows()).toHaveLength(3)
  expect(await tally.exactPrediction()).not.toBe(trained)
  await tally.button('Reset').click()
  await tally.answered()
  expect(await tally.exactPrediction()).toBe(untrained)
  await expect(page.getByText('Began with the weights')).toHaveCount(0)
})

test('[FILE-2] what does not fit is refused in words, and nothing is lost', async ({
  page,
  tally,
}) => {
  await tally.open(SMALL)
  await tally.trainToTheEnd()
  const before = await tally.exactPrediction()
  const npz = await save(tally, 'Download weights')
  const alert = page.getByRole('alert')

  const flipped = Buffer.from(npz.buffer)
  flipped.writeUInt8(flipped.readUInt8(200) ^ 1, 200)
  for (const [file, words] of [
    [fileOf('notes.txt', Buffer.from('hello')), 'notes.txt holds no weights'],
    [fileOf('cut.npz', npz.buffer.subarray(0, 900)), 'cut.npz is cut off or damaged'],
    [fileOf('flipped.npz', flipped), 'lstm/kernel.npy in the file is damaged'],
    [fileOf('model.weights.h5', Buffer.from('\x89HDF\r\n', 'latin1')), 'Keras’s own format'],
    [fileOf('weights.bin', Buffer.alloc(8)), 'model.json is missing'],
  ] as const) {
    await load(tally, file)
    await expect(alert).toContainText(words)
    await expect(alert).toContainText('Nothing was changed.')
  }
  await tally.button('Dismiss').click()
  await expect(alert).toHaveCount(0)
  await expect(tally.button('Load weights')).toBeFocused()
  await expect(tally.status('Training status')).toContainText('finished')
  expect(await tally.lossRows()).toHaveLength(3)
  expect(await tally.exactPrediction()).toBe(before)
})

test('[FILE-2] weights of other units are loaded once the units are set, by one button @engines', async ({
  page,
  tally,
}) => {
  await tally.open(SMALL)
  const expected = await tally.exactPrediction()
  const npz = await save(tally, 'Download weights')
  await tally.field('Hidden units').fill('4')
  await tally.answered()
  await load(tally, npz)
  await expect(page.getByRole('alert')).toContainText(
    'In the file, Hidden units is 3; here it is 4.',
  )
  await tally.button('Set Hidden units to 3 and load').click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(tally.field('Hidden units')).toHaveValue('3')
  await tally.answered()
  expect(await tally.exactPrediction()).toBe(expected)

  // They wait where they do not fit, and are not lost.
  await tally.field('Hidden units').fill('5')
  await expect(tally.region('Train')).toContainText('With 3 hidden units they come back.')
})

test('[FILE-4] losses and data are saved as the page shows them @engines', async ({ tally }) => {
  await tally.open(SMALL)
  await expect(tally.button('Download losses')).toHaveAttribute('aria-disabled', 'true')
  await tally.trainToTheEnd()
  const losses = (await save(tally, 'Download losses')).buffer.toString().trim().split('\r\n')
  expect(losses[0]).toBe('epoch,loss,val_loss')
  const shown = await tally.lossRows()
  const saved = losses.slice(1).map((line) => line.split(',').map(Number))
  expect(saved).toHaveLength(3)
  saved.forEach(([epoch, loss = 0, valLoss = 0], at) => {
    expect(epoch).toBe(shown[at]?.epoch)
    expect(Math.abs(loss - (shown[at]?.loss ?? 0))).toBeLessThan(1e-3)
    expect(Math.abs(valLoss - (shown[at]?.valLoss ?? 0))).toBeLessThan(1e-3)
  })
  const data = await save(tally, 'Download data')
  expect(data.name).toBe('tally_masking_seed_0_data.csv')
  expect(data.buffer.toString().trim().split('\r\n')).toHaveLength(1 + 20)
})

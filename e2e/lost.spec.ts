import { axeFinds } from './axe.ts'
import { ENDLESS, expect, test, type LossRow, type Tally } from './page.ts'
import { beginWorkersWith, killWorker, loseContext, obey, refuseWorkers } from './worker.ts'

// MSG-4: whatever becomes of the worker or its GPU, the run goes on to the numbers of a run that nothing disturbed.

const RUN = 'variant=masking&units=3&samples=20&batchSize=8&medianLength=2&lengthSigma=0.4&seed=5'

/** What a run comes to: each loss, and the proof with the bits of its predictions. */
interface Outcome {
  readonly losses: LossRow[]
  readonly proof: string
  readonly prediction: number
}

async function outcomeOf(tally: Tally): Promise<Outcome> {
  await tally.proved()
  return {
    losses: await tally.lossRows(),
    proof: await tally.table('Padding proof').innerText(),
    prediction: await tally.prediction(),
  }
}

const epochIn = (text: string) => Number(/epoch (\d+)/.exec(text)?.[1])

const epochOf = async ({ status }: Tally) => epochIn(await status('Training status').innerText())

/** Trains without end; two epochs one by one, so that there is a checkpoint, then on its own. */
async function startToTrain(tally: Tally, backend: string): Promise<void> {
  const status = tally.status('Training status')
  await beginWorkersWith(tally.page, obey)
  await tally.open(`${RUN}&backend=${backend}&${ENDLESS}`)
  for (const epoch of ['1', '2']) {
    await tally.button('Step one epoch').click()
    await expect(status).toHaveText(`paused at epoch ${epoch} of 10000`)
  }
  await tally.button('Resume').click()
  // The padding proof has its turn, too; tfjs's layers take long over it where WebGL has no GPU.
  await expect.poll(() => epochOf(tally), { timeout: 90_000 }).toBeGreaterThan(2)
}

/** The epoch at which a run that was told to pause stands, once those that were on their way have come. */
async function restsAt(tally: Tally): Promise<number> {
  let epoch = -1
  const isTheSame = async () => {
    const before = epoch
    epoch = await epochOf(tally)
    return epoch === before
  }
  await expect(tally.status('Training status')).toHaveText(/^paused/)
  await expect.poll(isTheSame, { intervals: [300] }).toBe(true)
  return epoch
}

/** Gets on by some epochs more, stops, and is brought to an end one epoch later. */
async function comeToAnEnd(tally: Tally, from: number): Promise<Outcome> {
  await expect(tally.status('Training status')).toHaveText(/^epoch/)
  await expect.poll(() => epochOf(tally)).toBeGreaterThan(from)
  await tally.button('Pause').click()
  const last = (await restsAt(tally)) + 1
  await tally.field('Epochs').fill(String(last))
  await tally.button('Resume').click()
  await expect(tally.status('Training status')).toHaveText(
    `finished: epoch ${String(last)} of ${String(last)}`,
  )
  return outcomeOf(tally)
}

/** The same in one go, in a page of its own. */
async function undisturbed(tally: Tally, backend: string, epochs: number): Promise<Outcome> {
  await tally.page.goto('about:blank')
  await tally.open(`${RUN}&backend=${backend}&kernels=stock&epochs=${String(epochs)}`)
  await tally.trainToTheEnd()
  return outcomeOf(tally)
}

test('[MSG-4] a lost GPU context: said, and the numbers are those of a run without it @engines', async ({
  browserName,
  page,
  tally,
}) => {
  // Firefox tells of what a worker that is ended had no time to catch.
  if (browserName === 'firefox') tally.expectError(/^error: the GPU has taken its context away$/)
  await startToTrain(tally, 'webgl')
  await loseContext(page)

  const alert = page.getByRole('alert')
  await expect(alert).toContainText('The graphics card took its memory back (WebGL context lost).')
  await expect(alert).toContainText('goes on to the same numbers.')
  const from = epochIn(await alert.innerText())
  // The last finished epoch, not only the last that was paused at.
  expect(from).toBeGreaterThan(2)
  await tally.speak('日本語')
  await expect(alert).toContainText('WebGLコンテキスト')
  await expect(alert).toContainText(`エポック${String(from)}`)
  await tally.speak('English')
  expect(await axeFinds(page)).toEqual([])

  const outcome = await comeToAnEnd(tally, from)
  expect(await undisturbed(tally, 'webgl', outcome.losses.length)).toEqual(outcome)
})

test('[MSG-4] a worker that dies: another goes on to the same numbers @engines', async ({
  page,
  tally,
}) => {
  await startToTrain(tally, 'cpu')
  await killWorker(page)

  const alert = page.getByRole('alert')
  await expect(alert).toContainText('The part of the page that trains broke off')
  const from = epochIn(await alert.innerText())
  expect(from).toBeGreaterThanOrEqual(2)
  await tally.speak('日本語')
  await expect(alert).toContainText('起動し直しました')
  await expect(alert).toContainText(`エポック${String(from)}`)
  await tally.speak('English')

  const outcome = await comeToAnEnd(tally, from)
  expect(await undisturbed(tally, 'cpu', outcome.losses.length)).toEqual(outcome)
})

test('[MSG-4] a worker that dies again and again: the page gives up, and starts again when asked', async ({
  page,
  tally,
}) => {
  tally.expectError(/Failed to load resource/)
  await startToTrain(tally, 'cpu')
  const admitWorkers = await refuseWorkers(page)
  await killWorker(page)

  const status = tally.status('Training status')
  const alert = page
    .getByRole('alert')
    .filter({ has: page.getByRole('button', { name: /engine/ }) })
  await expect(alert).toContainText('broke off several times and has not been started again.')
  await expect(alert).toContainText('The worker could not be loaded.')
  await expect(status).toHaveText('the engine has stopped')
  await expect(tally.button('Resume')).toBeDisabled()
  await tally.speak('日本語')
  const inJapanese = page.getByRole('alert').filter({ hasText: '計算エンジンが何度も止まった' })
  await expect(inJapanese).toContainText('ワーカーを読み込めませんでした。')
  await expect(inJapanese.getByRole('button')).toHaveText('計算エンジンを再起動')
  await tally.speak('English')

  await admitWorkers()
  await tally.button('Start the engine again').click()
  await expect(alert).toHaveCount(0)
  await expect(status).toHaveText(/^paused at epoch/)
  const from = await epochOf(tally)
  expect(from).toBeGreaterThanOrEqual(2)
  await tally.button('Resume').click()
  const outcome = await comeToAnEnd(tally, from)
  expect(await undisturbed(tally, 'cpu', outcome.losses.length)).toEqual(outcome)
})

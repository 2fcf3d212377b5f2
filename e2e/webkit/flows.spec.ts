import { test as base, expect } from '@playwright/test'
import { TOLERANCE } from '../../reference/tolerance.ts'
import { ja } from '../../src/ui/messages/ja/index.ts'
import { webkit } from '../../tools/engines.mjs'
import { BACKENDS, readFloat32, readNumber } from '../page.ts'
import { addressOf, caseNamed, lossTolerance, readReference } from '../reference.ts'
import { startWebkit } from './driver.ts'
import { Page } from './page.ts'

// The main flows in WebKitGTK. As it comes it has no WebGL in a worker; one of its features, off by default, gives it.

const WEBGL_IN_WORKERS = '+AllowWebGLInWorkers'

interface Given {
  readonly features: readonly string[]
  readonly tally: Page
  /** Opens the page in the state that the address names. */
  readonly open: (hash: string) => Promise<void>
}

const test = base.extend<Given>({
  features: [[], { option: true }],
  tally: async ({ features }, run) => {
    if (webkit === undefined) throw new Error('no WebKitGTK')
    const driver = await startWebkit(webkit, features)
    try {
      const page = new Page(driver)
      await run(page)
      expect(await page.wrong()).toEqual([])
    } finally {
      await driver.close()
    }
  },
  open: async ({ baseURL, tally }, run) => run((hash) => tally.open(`${String(baseURL)}#${hash}`)),
})

const SMALL = 'variant=masking&units=3&samples=20&batchSize=10&epochs=3&medianLength=2'

const TRAIN = { role: 'region', name: 'Train' } as const
const LOSSES = { role: 'table', name: 'Loss per epoch' } as const
/** It is called by its caption here, where other engines take the name that it was given beside. */
const PROOF = { role: 'table', name: /^(With the mask|Padded with −1)/ } as const

/** The proof's rows, once it is of the weights that are shown, and whole: padding, prediction, bits, verdict. */
async function proofOf(tally: Page): Promise<string[][]> {
  await expect
    .poll(() => tally.read(PROOF), { timeout: 60_000 })
    .not.toMatch(/…|as of epoch|being computed/)
  return tally.rows(PROOF)
}

/** The losses and the prediction after training are Keras's. */
async function expectKeras(
  tally: Page,
  backend: keyof typeof TOLERANCE,
  keras: { final: number; loss: readonly number[]; valLoss: readonly number[] | null },
): Promise<void> {
  const tolerance = TOLERANCE[backend]
  const none = (await proofOf(tally)).find(([name]) => name === 'none')
  const exact = readFloat32(none?.[2] ?? '')
  expect(Math.abs(exact - keras.final)).toBeLessThanOrEqual(tolerance)
  expect(await tally.prediction()).toBeCloseTo(exact, 4)

  await tally.press({ role: 'disclosure', name: 'Show as a table', inside: 'Train' })
  const rows = (await tally.rows(LOSSES)).toReversed()
  expect(rows.map(([epoch = '']) => readNumber(epoch))).toEqual(keras.loss.map((_, at) => at + 1))
  rows.forEach(([epoch, loss = '', valLoss = ''], at) => {
    for (const [shown, due] of [
      [loss, keras.loss[at]],
      [valLoss, keras.valLoss?.[at]],
    ] as const) {
      if (due === undefined) continue
      const off = Math.abs(readNumber(shown) - due)
      expect(off, `epoch ${String(epoch)}`).toBeLessThanOrEqual(lossTolerance(due, tolerance))
    }
  })
}

test('as it comes, WebGL is missing: WASM does the work, and the page says so, and why', async ({
  open,
  tally,
}) => {
  await open(`${SMALL}&backend=webgl`)
  await tally.expectWords('WebGL is not available here, so WASM does the work.')
  await tally.expectText(TRAIN, /WASM, fused, ready/)
  await tally.trainToTheEnd()
  await tally.expectText(TRAIN, /· WASM/)
})

test("[TRAIN-5] [TRAIN-6] the article's settings on WASM come out as Keras has them, all 100 epochs", async ({
  open,
  tally,
}) => {
  const { fixed } = readReference('curves') as {
    readonly fixed: {
      readonly sequence: string
      readonly together: Readonly<Record<'loss' | 'val_loss' | 'predictions', readonly number[]>>
    }
  }
  const { loss, val_loss: valLoss, predictions } = fixed.together
  await open(`backend=wasm&bits=${fixed.sequence}`)
  await tally.trainToTheEnd()
  await expectKeras(tally, 'wasm', { loss, valLoss, final: predictions.at(-1) ?? Number.NaN })
})

for (const [backend, kernels, name] of [
  ['cpu', 'fused', 'masking-value-half'],
  ['wasm', 'stock', 'embedding-trained-adam'],
] as const) {
  test(`[TRAIN-6] ${name} on ${BACKENDS[backend]}, ${kernels}, comes out as Keras has it`, async ({
    open,
    tally,
  }) => {
    const keras = caseNamed(name)
    await open(`${addressOf(keras, backend)}&kernels=${kernels}`)
    await tally.trainToTheEnd()
    await tally.expectText(TRAIN, new RegExp(`· ${BACKENDS[backend]}, ${kernels}`))
    await expectKeras(tally, backend, keras)
  })
}

test('[MSG-3] a toggled bit is answered, and toggled back it has the first answer', async ({
  open,
  tally,
}) => {
  const bit = { role: 'switch', name: 'Bit 1' } as const
  const sum = { role: 'status', name: 'True sum' } as const
  await open(`${SMALL}&backend=wasm&bits=0110`)
  await tally.trainToTheEnd()
  await tally.answered()
  const before = await tally.prediction()
  await tally.press(bit)
  await tally.expectText(sum, /^3$/)
  await tally.answered()
  expect(await tally.prediction()).not.toBe(before)
  await tally.press(bit)
  await tally.expectText(sum, /^2$/)
  await tally.answered()
  expect(await tally.prediction()).toBe(before)
})

test('the page switches to Japanese and back', async ({ open, tally }) => {
  await open(`${SMALL}&backend=wasm`)
  await tally.press({ role: 'radio', name: '日本語' })
  await expect.poll(() => tally.language()).toBe('ja')
  await tally.read({ role: 'button', name: ja.train.train })
  await tally.press({ role: 'radio', name: 'English' })
  await expect.poll(() => tally.language()).toBe('en')
  await tally.read({ role: 'button', name: 'Train' })
})

for (const backend of ['wasm', 'webgl'] as const) {
  test.describe(`on ${BACKENDS[backend]}`, () => {
    test.use({ features: backend === 'webgl' ? [WEBGL_IN_WORKERS] : [] })

    test('[PAD-1] no padding moves a bit of the answer', async ({ open, tally }) => {
      await open(`${SMALL}&backend=${backend}&bits=1101`)
      await tally.trainToTheEnd()
      const rows = await proofOf(tally)
      expect(rows.map(([name]) => name)).toEqual(
        expect.arrayContaining(['none', '40 behind', '10 in front', '10 between']),
      )
      expect(new Set(rows.map(([, , bits]) => bits)).size).toBe(1)
      const [first, ...others] = rows.map(([, , , verdict]) => verdict)
      expect(first).toBe('reference')
      expect(new Set(others)).toEqual(new Set(['identical']))
    })
  })
}

test.describe('with WebGL in workers switched on', () => {
  test.use({ features: [WEBGL_IN_WORKERS] })

  for (const [kernels, name] of [
    ['fused', 'fixed-dense-first-sgd'],
    ['stock', 'masking-value-half'],
    ['fused', 'embedding-trained-adam'],
  ] as const) {
    test(`[TRAIN-6] ${name} on WebGL, ${kernels}, comes out as Keras has it`, async ({
      open,
      tally,
    }) => {
      const keras = caseNamed(name)
      await open(`${addressOf(keras, 'webgl')}&kernels=${kernels}`)
      await tally.trainToTheEnd()
      await tally.expectText(TRAIN, new RegExp(`· WebGL, ${kernels}`))
      await expectKeras(tally, 'webgl', keras)
    })
  }
})

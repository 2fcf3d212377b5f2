import { launchOptions } from '../tools/browser.mjs'
import { expect, test } from './page.ts'

// A browser that has no WebGL: no GPU, and nothing that stands in for one.

const { args, ...chromium } = launchOptions()
const noWebgl = ['--disable-gpu', '--disable-software-rasterizer']
test.use({
  launchOptions: async ({ browserName, launchOptions: asked }, run) =>
    run(
      browserName === 'firefox'
        ? { ...asked, firefoxUserPrefs: { 'webgl.disabled': true } }
        : { ...chromium, args: [...args, ...noWebgl] },
    ),
})

const SMALL = 'variant=masking&units=3&samples=20&batchSize=10&epochs=3&medianLength=2'

test('without WebGL, WASM does the work; the page says so, and why @engines', async ({
  page,
  tally,
}) => {
  await tally.open(`${SMALL}&backend=webgl`)
  const note = page.getByRole('status').filter({ hasText: 'Dismiss' })
  await expect(note).toContainText('WebGL is not available here, so WASM does the work.')
  await expect(note).toContainText('Same results to float32 precision, only slower.')
  await expect(tally.region('Train')).toContainText('WASM, fused, ready')
  // What is asked for is still WebGL: the link asks the same of another browser.
  await expect(tally.field('Backend')).toHaveValue('webgl')
  await tally.speak('日本語')
  await expect(page.getByText('WebGLが使えないため、WASMで計算します。')).toBeVisible()
  await tally.speak('English')
  await tally.trainToTheEnd()
  await expect(tally.region('Train')).toContainText('· WASM')
  const prediction = await tally.prediction()
  await tally.bit(1).click()
  await tally.answered()
  expect(await tally.prediction()).not.toBe(prediction)
  await tally.button('Dismiss').click()
  await expect(note).toHaveCount(0)
})

for (const { backend, says, ja } of [
  {
    backend: 'webgl',
    says: 'WebGL is not available here, so CPU does the work.',
    ja: 'WebGLが使えないため、CPUで計算します。',
  },
  {
    backend: 'wasm',
    says: 'WebAssembly is not available here, so CPU does the work.',
    ja: 'WebAssemblyが使えないため、CPUで計算します。',
  },
]) {
  test(`${says} (without WASM, asked for ${backend}) @engines`, async ({ page, tally }) => {
    tally.expectError(/Failed to load resource|wasm/i)
    await page.route(/\.wasm$/, (route) => route.fulfill({ status: 404, body: 'not found' }))
    await tally.open(`${SMALL}&backend=${backend}`)
    await expect(page.getByText(says)).toBeVisible()
    await expect(tally.region('Train')).toContainText('CPU, fused, ready')
    await tally.speak('日本語')
    await expect(page.getByText(ja)).toBeVisible()
    await tally.speak('English')
    await tally.trainToTheEnd()
    await expect(tally.region('Train')).toContainText('· CPU')
  })
}

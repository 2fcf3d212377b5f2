import { axeFinds } from './axe.ts'
import { expect, test } from './page.ts'
import { beginWorkersWith, shrinkTextures } from './worker.ts'

// Devices that can do less than is asked for (e2e/no-webgl.spec.ts has one that cannot do WebGL at all).

const SMALL =
  'backend=webgl&variant=masking&units=3&samples=20&batchSize=10&epochs=3&medianLength=2'

test('WebGL without float32 textures: WASM does the work, and the page says why', async ({
  page,
  tally,
}) => {
  await beginWorkersWith(page, () => {
    const contexts = WebGL2RenderingContext.prototype as unknown as {
      getExtension: (name: string) => unknown
    }
    const { getExtension } = contexts
    contexts.getExtension = function without(name) {
      return name === 'EXT_color_buffer_float' ? null : getExtension.call(this, name)
    }
  })
  await tally.open(SMALL)
  const note = page.getByRole('status').filter({ hasText: 'Dismiss' })
  await expect(note).toContainText(
    'WebGL cannot store float32 numbers here, so WASM does the work.',
  )
  await expect(tally.region('Train')).toContainText('WASM, fused, ready')
  await tally.speak('日本語')
  await expect(
    page.getByText('WebGLでfloat32の値を保存できないため、WASMで計算します。'),
  ).toBeVisible()
  await tally.speak('English')
  await tally.trainToTheEnd()
  await expect(tally.region('Train')).toContainText('· WASM')
})

test('more units than the device can hold: the field says the most, and a button sets it', async ({
  page,
  tally,
}) => {
  await beginWorkersWith(page, shrinkTextures)
  await page.goto(`/#${SMALL.replace('units=3', 'units=70')}`)
  const field = tally.field('Hidden units')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription(/^At most 64 on this device\./)
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('70 hidden units are more than this device can train.')
  await expect(alert).toContainText('It can hold 64 at most.')
  await expect(tally.status('Training status')).toHaveText(
    'cannot train: Hidden units is more than this device can hold',
  )
  await expect(tally.button('Train')).toBeDisabled()

  await tally.speak('日本語')
  await expect(alert).toContainText('隠れユニット数70のモデルは、この端末では学習できません。')
  await expect(page.getByText('この端末では64以下で指定してください。')).toBeVisible()
  await expect(page.getByRole('status', { name: '学習の状況' })).toHaveText(
    '学習できません：隠れユニット数がこの端末の上限を超えています',
  )
  await tally.speak('English')

  await tally.button('Set hidden units to 64').click()
  await expect(field).toHaveValue('64')
  await expect(alert).toHaveCount(0)
  await tally.answered()
  await field.fill('65')
  await expect(field).toHaveAccessibleDescription(/^At most 64 on this device\./)
  await expect(tally.button('Train')).toBeDisabled()
  await field.fill('64')
  await expect(tally.button('Train')).toBeEnabled()
})

test('a step that does not fit into memory is not begun: said, with what would be less', async ({
  page,
  tally,
}) => {
  const large =
    'backend=wasm&kernels=stock&units=512&samples=20000&batchSize=20000&length=64&epochs=2'
  await page.goto(`/#${large}`)
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('would not fit into the device’s memory')
  expect(await axeFinds(page)).toEqual([])
  await tally.speak('日本語')
  await expect(alert).toContainText('この端末のメモリーに収まりません')
  await tally.speak('English')
  await tally.field('Batch size').fill('100')
  await tally.field('Hidden units').fill('8')
  await tally.field('Training samples').fill('100')
  await tally.trainToTheEnd()
  await expect(alert).toHaveCount(0)
})

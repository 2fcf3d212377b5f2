import type { Page } from '@playwright/test'
import { focus, press, tabTo } from './keys.ts'
import { expect, test } from './page.ts'
import { beginWorkersWith, drawInSoftware, shrinkTextures } from './worker.ts'

// Buttons that set a field and are gone then: whoever pressed one by a key is not left nowhere.

const SMALL = 'variant=masking&samples=20&epochs=3&medianLength=2&bits=1101'
const TOO_FAST = 'kernels=stock&optimizer=sgd&learningRate=10'

interface WayOut {
  readonly button: string
  readonly field: string
  readonly hash: string
  readonly device?: () => void
  /** Shows the button, where it is not there by itself. */
  readonly come?: (page: Page) => Promise<void>
}

const WAYS_OUT: readonly WayOut[] = [
  {
    button: 'Set learning rate to 0.001',
    field: 'Learning rate',
    hash: `${SMALL}&units=3&backend=cpu&${TOO_FAST}&batchSize=1`,
    come: async (page) => {
      await page.getByRole('button', { name: 'Train', exact: true }).click()
      // With a finished epoch the button would stay.
      await expect(page.getByRole('alert')).toContainText('in epoch 1.')
    },
  },
  {
    button: 'Set hidden units to 64',
    field: 'Hidden units',
    hash: `${SMALL}&units=70&backend=webgl`,
    device: shrinkTextures,
  },
  {
    button: 'Switch to WASM',
    field: 'Backend',
    hash: `${SMALL}&units=3&backend=webgl`,
    device: drawInSoftware,
  },
]

for (const { button, field, hash, device, come } of WAYS_OUT) {
  test(`“${button}” leaves the focus at its field; where that cannot be seen, at Train`, async ({
    page,
    tally,
  }) => {
    if (device) await beginWorkersWith(page, device)
    const pressIt = async (address: string) => {
      await page.goto('about:blank')
      await page.goto(`/#${address}`)
      await come?.(page)
      await tabTo(tally, tally.button(button))
      await press(tally, 'Enter')
      await expect(tally.button(button)).toHaveCount(0)
      await tally.answered()
    }
    await pressIt(hash)
    await expect(tally.field(field)).toBeFocused()
    expect(await focus(tally)).not.toBeNull()

    await pressIt(`${hash}&hide=settings`)
    await expect(tally.button('Train')).toBeFocused()

    // Here the settings are folded away.
    await page.setViewportSize({ width: 390, height: 844 })
    await pressIt(hash)
    await expect(tally.field(field)).toBeHidden()
    await expect(tally.button('Train')).toBeFocused()
    expect(await focus(tally)).not.toBeNull()
  })
}

test('a button that stays, since the change waits for Train, keeps the focus', async ({
  page,
  tally,
}) => {
  // Its loss is finite until the third epoch.
  await tally.open(
    `${SMALL}&units=1&backend=cpu&${TOO_FAST}&batchSize=4&updateOrder=dense-first&seed=0`,
  )
  await tally.button('Train').click()
  await expect(page.getByRole('alert')).toContainText('in epoch 3.')
  const button = tally.button('Set learning rate to 0.001')
  await tabTo(tally, button)
  await press(tally, 'Enter')
  await expect(page.getByRole('alert')).toContainText('press Train to begin anew')
  await expect(button).toBeFocused()
})

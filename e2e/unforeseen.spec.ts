import type { Page } from '@playwright/test'
import { expect, test } from './page.ts'

// Errors that nobody foresaw, outside of what is drawn (e2e/failures.spec.ts has those within): the page that stands in
// for a broken one, and nothing of it for errors of other people.

const SMALL = 'variant=masking&units=3&samples=20&batchSize=10&epochs=3&medianLength=2&backend=cpu'

/** A script as an extension of the browser brings it; in errors, Chromium alone tells its address. */
const asExtension = (text: string) => `${text}\n//# sourceURL=chrome-extension://abc/content.js`

/** From now on what a drawn sequence is read by throws, while a press is worked on. */
const BREAK_READING = `{
  const { normalize } = String.prototype
  Object.defineProperty(String.prototype, 'normalize', {
    value(form) {
      if (globalThis.event?.type === 'click') throw new Error('out of the blue')
      return normalize.call(this, form)
    },
  })
}`

const drawSequence = (page: Page) =>
  page.getByRole('button', { name: /^(Random sequence|ランダム)$/ }).click()

/** Each throws where React hears nothing of it. */
const THROWN: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'by a press': async (page) => {
    await page.evaluate(BREAK_READING)
    await drawSequence(page)
  },
  'by a press, in what an extension has put in': async (page) => {
    await page.evaluate(asExtension(BREAK_READING))
    await drawSequence(page)
  },
  'by a timer': (page) =>
    page.evaluate(() => {
      setTimeout(() => {
        throw new Error('out of the blue')
      })
    }),
  'by a promise': (page) =>
    page.evaluate(() => {
      void Promise.reject(new Error('out of the blue'))
    }),
}

for (const [where, go] of Object.entries(THROWN)) {
  test(`thrown ${where}: the page offers a reload, and the settings survive it @engines`, async ({
    page,
    tally,
  }) => {
    tally.expectError(/out of the blue/)
    await tally.open(`${SMALL}&bits=1101&pad=7`)
    await tally.bit(3).click()
    await tally.field('Hidden units').fill('5')
    await expect(page).toHaveURL(/units=5/)
    await go(page)

    const alert = page.getByRole('alert')
    await expect(alert).toContainText('Tally has stopped: a fault of the page, not of yours.')
    await expect(alert).toContainText('out of the blue')
    await expect(tally.field('Hidden units')).toHaveCount(0)
    await tally.button('Reload the page').click()
    await tally.answered()
    await expect(alert).toHaveCount(0)
    await expect(tally.field('Hidden units')).toHaveValue('5')
    await expect(tally.field('Type a sequence')).toHaveValue('1111')
    await expect(page.getByRole('slider', { name: 'Padding steps' })).toHaveValue('7')

    await tally.speak('日本語')
    await go(page)
    await expect(alert).toContainText('ページの不具合により、Tallyが止まりました。')
    await expect(alert).toContainText('out of the blue')
    await page.getByRole('button', { name: 'ページを再読み込み', exact: true }).click()
    await expect(page.getByLabel('隠れユニット数', { exact: true })).toHaveValue('5')
  })
}

type Others = Readonly<Record<string, (page: Page) => Promise<unknown>>>

const REMARKS: Others = {
  'a ResizeObserver that comes late': (page) =>
    page.evaluate(async () => {
      const box = document.body.appendChild(document.createElement('p'))
      const late = new Promise((resolve) => {
        addEventListener('error', resolve, { once: true })
      })
      const observer = new ResizeObserver(() => {
        box.style.height = `${String(box.offsetHeight + 1)}px`
      })
      observer.observe(box)
      await late
      observer.disconnect()
      box.remove()
    }),
  'a picture that does not come': (page) =>
    page.evaluate(async () => {
      const picture = document.createElement('img')
      picture.src = 'nowhere.png'
      await picture.decode().catch(() => {})
    }),
  'a script of elsewhere': (page) =>
    page.evaluate(() => dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }))),
}

const EXTENSIONS: Others = {
  'a timer': (page) =>
    page.evaluate(asExtension(`setTimeout(() => { throw new Error('of others') })`)),
  'a promise': (page) =>
    page.evaluate(
      asExtension(`void Promise.reject(new Error('of others at ' + location.origin + '/'))`),
    ),
  'a promise rejected with no error': (page) =>
    page.evaluate(() => void Promise.reject({ code: 4001 })),
}

for (const { title, others } of [
  { title: 'what the browser remarks leaves the page as it is @engines', others: REMARKS },
  { title: 'what an extension throws leaves the page as it is', others: EXTENSIONS },
]) {
  test(title, async ({ page, tally }) => {
    tally.expectError(/of others|ResizeObserver|Failed to load resource|^error: Object$/)
    await tally.open(SMALL)
    await tally.trainToTheEnd()
    for (const [what, go] of Object.entries(others)) {
      await go(page)
      await page.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 50)))
      await expect(page.getByRole('alert'), what).toHaveCount(0)
      await expect(tally.status('Training status'), what).toContainText('finished')
    }
  })
}

test('a browser that refuses a change of the address by an error gets it later', async ({
  page,
  tally,
}) => {
  await tally.open(SMALL)
  await page.evaluate(() => {
    const change = history.replaceState.bind(history)
    let refusals = 2
    history.replaceState = (...args) => {
      if (refusals-- > 0) throw new DOMException('too many changes', 'SecurityError')
      change(...args)
    }
  })
  await tally.field('Hidden units').fill('5')
  await expect(page).toHaveURL(/units=5/)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

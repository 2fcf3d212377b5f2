import { test, type Page } from '@playwright/test'

// The page as a person feels it: `npm run build && npm run bench:page`. One line of JSON a case, in milliseconds.
// EPOCHS=100 VARIANTS=fixed BACKENDS=webgl,wasm npm run bench:page measures other cases than the default ones.
// MORE='units=512&pad=40' adds to the address; INSIDE=open, INSIDE=all look inside the network meanwhile.

const list = (name: string, fallback: string) => (process.env[name] ?? fallback).split(',')
const variants = list('VARIANTS', 'fixed,masking,embedding')
const backends = list('BACKENDS', 'webgl,wasm')
const epochs = Number(process.env['EPOCHS'] ?? '5')
const more = process.env['MORE'] ?? 'pad=10'
const inside = process.env['INSIDE'] ?? 'closed'
const TOGGLES = 30

/** What the browser itself calls a long task: over 50 ms on the page's thread. */
async function watchTasks(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const tasks: number[] = []
    Object.assign(globalThis, { tasks })
    new PerformanceObserver((found) => {
      tasks.push(...found.getEntries().map(({ duration }) => duration))
    }).observe({ type: 'longtask', buffered: true })
  })
  return () =>
    page.evaluate(() => {
      const { tasks } = globalThis as unknown as { tasks: number[] }
      return Math.round(Math.max(0, ...tasks.splice(0)))
    })
}

/** Milliseconds from each press on a bit until another prediction stands there, by the page's own clock. */
function toggle(page: Page, times: number): Promise<number[]> {
  return page.evaluate(async (count) => {
    const bit = document.querySelector<HTMLElement>('[role=switch]')
    const shown = document.querySelector('[aria-label=Prediction]')
    if (!bit || !shown) throw new Error('no bit, or no prediction')
    const taken: number[] = []
    for (let i = 0; i < count; i++) {
      const before = shown.textContent
      const pressed = performance.now()
      bit.click()
      while (shown.textContent === before) {
        await new Promise((resolve) => setTimeout(resolve, 1))
      }
      taken.push(performance.now() - pressed)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return taken
  }, times)
}

/** Brings the inside of the network into sight, where it is computed with every answer. */
async function lookInside(page: Page): Promise<void> {
  const section = page.getByRole('region', { name: 'Inside the network', exact: true })
  await section.scrollIntoViewIfNeeded()
  await section.getByText(/^Step 1: /).waitFor()
  if (inside === 'all') await section.getByRole('radio', { name: /^All / }).check()
  await page.waitForTimeout(500)
}

function quantiles(values: readonly number[]) {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? NaN)
  return { median: at(0.5), p95: at(0.95) }
}

for (const variant of variants) {
  for (const backend of backends) {
    test(`${variant} on ${backend}`, async ({ page }) => {
      const longestTask = await watchTasks(page)
      const opened = performance.now()
      await page.goto(`/#variant=${variant}&backend=${backend}&epochs=${String(epochs)}&${more}`)
      const train = page.getByRole('button', { name: 'Train', exact: true })
      await train.waitFor()
      const usableMs = performance.now() - opened
      const prediction = page.getByRole('status', { name: 'Prediction' })
      await prediction.filter({ hasText: /\d/ }).waitFor()
      const answersMs = performance.now() - opened
      const taskLoading = await longestTask()
      if (inside !== 'closed') await lookInside(page)
      const idle = quantiles(await toggle(page, TOGGLES))

      await longestTask()
      const pressed = performance.now()
      // A click would scroll the page up, and what is inside out of sight.
      await train.dispatchEvent('click')
      const status = page.getByRole('status', { name: 'Training status' })
      await status.filter({ hasText: /epoch [1-9]/ }).waitFor({ timeout: 0 })
      const firstEpochMs = performance.now() - pressed
      const busy = epochs < 20 ? null : quantiles(await toggle(page, TOGGLES))
      await status.filter({ hasText: 'finished' }).waitFor({ timeout: 0 })
      const result = {
        variant,
        backend,
        epochs,
        more,
        inside,
        usableMs: Math.round(usableMs),
        answersMs: Math.round(answersMs),
        firstEpochMs: Math.round(firstEpochMs),
        trainedMs: Math.round(performance.now() - pressed),
        taskLoading,
        taskTraining: await longestTask(),
        idle,
        busy,
        prediction: await prediction.innerText(),
      }
      console.log(JSON.stringify(result))
    })
  }
}

import { expect, test, type Page } from '@playwright/test'
import { preview, type PreviewServer } from 'vite'
import { securityHeaders } from '../tools/csp.ts'

/** What goes wrong while the page loads: refused by the policy, thrown, or not found. */
function troubles(page: Page): string[] {
  const found: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text())
  })
  page.on('pageerror', (error) => found.push(error.message))
  page.on('response', (response) => {
    if (response.status() >= 400) found.push(`${String(response.status())} ${response.url()}`)
  })
  return found
}

test('every response carries the security headers', async ({ page }) => {
  const bare: string[] = []
  page.on('response', (response) => {
    const headers = response.headers()
    for (const [name, value] of Object.entries(securityHeaders)) {
      if (headers[name.toLowerCase()] !== value) bare.push(`${response.url()}: ${name}`)
    }
  })
  const found = troubles(page)
  await page.goto('./', { waitUntil: 'networkidle' })
  await expect(page).toHaveTitle(/^Tally: /)
  await expect(page.getByRole('heading', { name: 'Tally', level: 1 })).toBeVisible()
  expect(bare).toEqual([])
  expect(found).toEqual([])
})

test.describe('from a folder of somebody’s site', () => {
  const port = 4174
  const folder = '/some/folder/'
  let server: PreviewServer

  test.beforeAll(async () => {
    server = await preview({
      base: folder,
      logLevel: 'error',
      preview: { host: '127.0.0.1', port, strictPort: true },
    })
  })
  test.afterAll(() => server.close())

  test('the page and all that it loads are found', async ({ page }) => {
    const found = troubles(page)
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (!new URL(request.url()).pathname.startsWith(folder)) elsewhere.push(request.url())
    })
    const worker = page.waitForEvent('worker')
    await page.goto(`http://127.0.0.1:${String(port)}${folder}`, { waitUntil: 'networkidle' })
    await worker
    await expect(page.getByRole('heading', { name: 'Tally', level: 1 })).toBeVisible()
    expect(found).toEqual([])
    expect(elsewhere).toEqual([])
  })
})

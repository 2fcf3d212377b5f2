import { defineConfig } from '@playwright/test'
import { launchOptions } from './tools/browser.mjs'
import { FIREFOX_DOWNLOADS } from './e2e/saved.ts'
import { firefox, webkit } from './tools/engines.mjs'

// Tests what `npm run build` made, under the preview server's policy.
const port = Number(process.env['PORT'] ?? '4173')
const address = `http://127.0.0.1:${String(port)}/`
const ci = Boolean(process.env.CI)

const WEBKIT = 'webkit/*.spec.ts'

const chromiumProject = {
  name: 'chromium',
  testIgnore: WEBKIT,
  use: { browserName: 'chromium', launchOptions: launchOptions() },
} as const

// The main flows, by Firefox's own protocol, as it is installed.
const firefoxProject = (executablePath: string) =>
  ({
    name: 'firefox',
    testIgnore: WEBKIT,
    grep: /@engines/,
    use: {
      browserName: 'firefox',
      channel: 'moz-firefox',
      launchOptions: { executablePath, downloadsPath: FIREFOX_DOWNLOADS },
      // It injects a style, which the page's policy refuses: one more error beside the one that there was.
      screenshot: 'off',
    },
  }) as const

// Playwright drives no WebKitGTK: these tests bring their own driver.
const webkitProject = { name: 'webkit', testMatch: WEBKIT } as const

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  // Engines that are not found are left out, and said to be (tools/engines.mjs).
  projects: [
    chromiumProject,
    ...(firefox === undefined ? [] : [firefoxProject(firefox)]),
    ...(webkit === undefined ? [] : [webkitProject]),
  ],
  globalSetup: './e2e/display.ts',
  outputDir: 'test-results',
  forbidOnly: ci,
  // A page waits more than it works: two at a time take two thirds of the time, on two cores; three take no less.
  workers: 2,
  // A crowded machine may lose a browser; the report names what passed only at its second try.
  retries: ci ? 1 : 0,
  timeout: 240_000,
  // Patience, not a measurement: without a GPU the first epoch compiles its shaders on a processor that is shared.
  expect: { timeout: 45_000 },
  reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/results/e2e.json' }]],
  use: {
    baseURL: address,
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    // A page that comes out of its cache is not what a test's own network gives; offline.spec.ts lets it.
    serviceWorkers: 'block',
    trace: ci ? 'on-first-retry' : 'off',
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${String(port)} --strictPort`,
    url: address,
    reuseExistingServer: !ci,
    stdout: 'ignore',
  },
})

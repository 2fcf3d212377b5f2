import { defineConfig } from '@playwright/test'
import { launchOptions } from './tools/browser.mjs'

// Tests what `npm run build` made, under the preview server's policy.
const port = Number(process.env['PORT'] ?? '4173')
const address = `http://127.0.0.1:${String(port)}/`
const ci = Boolean(process.env.CI)

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  forbidOnly: ci,
  workers: 1,
  // A crowded machine may lose a browser; the report names what passed only at its second try.
  retries: ci ? 1 : 0,
  timeout: 240_000,
  // Patience, not a measurement: without a GPU the first epoch compiles its shaders on a processor that is shared.
  expect: { timeout: 45_000 },
  reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/results/e2e.json' }]],
  use: {
    baseURL: address,
    browserName: 'chromium',
    launchOptions: launchOptions(),
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

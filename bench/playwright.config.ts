import { defineConfig } from '@playwright/test'
import { launchOptions } from '../tools/browser.mjs'

// Measures what `npm run build` made. Not a test: nothing here holds a time to a bound.
const port = 4390
const address = `http://127.0.0.1:${String(port)}/`

export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../test-results/bench',
  workers: 1,
  timeout: 3_600_000,
  reporter: 'line',
  use: {
    baseURL: address,
    browserName: 'chromium',
    launchOptions: launchOptions(),
    serviceWorkers: 'block',
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${String(port)} --strictPort`,
    cwd: '..',
    url: address,
    stdout: 'ignore',
  },
})

import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { launchOptions } from './tools/browser.mjs'
import { assemblyScript } from './tools/vite-asc.ts'
import { bytes } from './tools/vite-bytes.ts'

export default defineConfig({
  plugins: [assemblyScript(), bytes()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          // A process for each of a hundred files would take as long as the tests.
          isolate: false,
          maxWorkers: '100%',
          testTimeout: 120_000,
          environment: 'node',
          include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: [
            '**/*.browser.test.{ts,tsx}',
            '**/*.build.test.ts',
            '**/*.keras.test.ts',
            '**/*.script.test.ts',
          ],
        },
      },
      {
        extends: true,
        optimizeDeps: { include: ['@tensorflow/tfjs', '@tensorflow/tfjs-backend-wasm'] },
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.{ts,tsx}'],
          testTimeout: 60_000,
          // A file computes on one core most of the time.
          maxWorkers: 2,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'build',
          testTimeout: 120_000,
          environment: 'node',
          include: ['tools/**/*.build.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'scripts',
          testTimeout: 120_000,
          environment: 'node',
          include: ['tools/code/*.script.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'keras',
          environment: 'node',
          include: ['tools/code/*.keras.test.ts'],
        },
      },
    ],
  },
})

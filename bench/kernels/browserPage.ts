import { readFile } from 'node:fs/promises'
import { chromium, type Browser, type Page } from '@playwright/test'
import { createServer } from 'vite'
import { launchOptions } from '../../tools/browser.mjs'
import { assemblyScript } from '../../tools/vite-asc.ts'
import type { Trainer } from './trainer.ts'

/** A page in a real browser, whose workers train. */
export interface BenchPage {
  /** Chromium's version. */
  readonly browser: string
  openTrainer(): Promise<RemoteTrainer>
  memoryUse(): Promise<MemoryUse>
  close(): Promise<void>
}

export interface MemoryUse {
  /** What the scripts of page and workers hold after a garbage collection, WebAssembly's memories among it. */
  readonly scriptBytes: number
  /** What the operating system gives to the process of the page, and to that of the GPU; null where it does not say. */
  readonly pageBytes: number | null
  readonly gpuBytes: number | null
}

/** A trainer in a worker of its own; `end` ends the worker. */
export interface RemoteTrainer extends Trainer {
  end(): Promise<void>
}

const PORT = 4391

// A first visit is what start-up means, so no program that was compiled before is taken from a cache.
const MEASURE_AT_ONCE = '--enable-blink-features=ForceEagerMeasureMemory'
const NO_PROGRAM_CACHES = ['--disable-gpu-program-cache', '--disable-gpu-shader-disk-cache']

// The page is cross-origin isolated for its clock: 5 µs instead of 100.
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

/** Serves and opens the page; what stands in the page's console stands in ours. */
export async function openPage(): Promise<BenchPage> {
  const server = await createServer({
    configFile: false,
    cacheDir: 'node_modules/.cache/bench',
    plugins: [assemblyScript()],
    logLevel: 'warn',
    optimizeDeps: {
      noDiscovery: true,
      include: ['@tensorflow/tfjs', '@tensorflow/tfjs-backend-wasm', 'ml-matrix'],
    },
    server: { host: '127.0.0.1', port: PORT, strictPort: true, hmr: false, headers: ISOLATED },
  })
  await server.listen()
  const options = launchOptions()
  const browser = await chromium.launch({
    ...options,
    args: [...options.args, ...NO_PROGRAM_CACHES, MEASURE_AT_ONCE],
  })
  const page = await browser.newPage()
  page.on('pageerror', (error) => {
    console.error(error)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(message.text())
  })
  await page.goto(`http://127.0.0.1:${String(PORT)}/bench/kernels/`)
  return {
    browser: browser.version(),
    openTrainer: () => openTrainer(page),
    memoryUse: () => memoryUse(browser, page),
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

async function memoryUse(browser: Browser, page: Page): Promise<MemoryUse> {
  const scriptBytes = await page.evaluate(async () => {
    const { bytes } = await (
      performance as Performance & {
        measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }>
      }
    ).measureUserAgentSpecificMemory()
    return bytes
  })
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const largest = async (type: string) => {
    const sizes = processInfo.filter((its) => its.type === type).map(({ id }) => residentBytes(id))
    const known = (await Promise.all(sizes)).filter((size) => size !== null)
    return known.length === 0 ? null : Math.max(...known)
  }
  return { scriptBytes, pageBytes: await largest('renderer'), gpuBytes: await largest('GPU') }
}

/** Of a process; null where there is no /proc. */
async function residentBytes(id: number): Promise<number | null> {
  const status = await readFile(`/proc/${String(id)}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) * 1024
}

async function openTrainer(page: Page): Promise<RemoteTrainer> {
  const [worker, handle] = await Promise.all([
    page.waitForEvent('worker'),
    page.evaluateHandle(() => new Worker('/bench/kernels/trainer.ts', { type: 'module' })),
  ])
  const isReady = () => worker.evaluate(() => 'trainer' in globalThis)
  while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 20))
  return {
    open: (backend) =>
      worker.evaluate((its) => (globalThis as unknown as Scope).trainer.open(its), backend),
    load: (variant, settings) =>
      worker.evaluate(
        (its) => (globalThis as unknown as Scope).trainer.load(its.variant, its.settings),
        { variant, settings },
      ),
    train: (forMs, whenIdle) =>
      worker.evaluate(
        (its) => (globalThis as unknown as Scope).trainer.train(its.forMs, its.whenIdle),
        { forMs, whenIdle },
      ),
    trainEpochs: (epochs) =>
      worker.evaluate((its) => (globalThis as unknown as Scope).trainer.trainEpochs(its), epochs),
    trainBesidePeak: (epochs) =>
      worker.evaluate(
        (its) => (globalThis as unknown as Scope).trainer.trainBesidePeak(its),
        epochs,
      ),
    async end() {
      await handle.evaluate((its) => {
        its.terminate()
      })
    },
  }
}

interface Scope {
  readonly trainer: Trainer
}

import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

// WebKitGTK by plain WebDriver: Playwright drives only a WebKit of its own.

/** What may take how long, so that a browser that hangs ends a test and no more. */
const CALL_MS = 20_000
const START_MS = 20_000

/** The key under which WebDriver hands out elements. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

export interface Element {
  readonly [ELEMENT]: string
}

export interface Driver {
  readonly goto: (address: string) => Promise<void>
  /** All of them, or those inside of another. */
  readonly elements: (css: string, inside?: Element) => Promise<Element[]>
  /** What assistive technology is told. */
  readonly role: (element: Element) => Promise<string>
  readonly label: (element: Element) => Promise<string>
  /** As a person does: it is scrolled into view and has to be there to be hit. */
  readonly click: (element: Element) => Promise<void>
  readonly type: (element: Element, text: string) => Promise<void>
  /** Runs a function's body in the page. */
  readonly execute: (body: string, ...args: readonly unknown[]) => Promise<unknown>
  readonly close: () => Promise<void>
}

export interface Engine {
  readonly driver: string
  readonly browser: string
}

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0
      server.close(() => {
        resolve(port)
      })
    })
  })
}

interface Answer {
  readonly value: unknown
}

/** An error of the driver; `code` is WebDriver's, for instance 'stale element reference'. */
export class DriverError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(`${code}: ${message}`)
    this.code = code
  }
}

async function call(url: string, method: string, body?: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(CALL_MS),
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
  })
  const { value } = (await response.json()) as Answer
  if (!response.ok) {
    const { error, message } = value as { error: string; message: string }
    throw new DriverError(error, message)
  }
  return value
}

/** Ends the driver and what it has started: its own group of processes, and no other. */
function end({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

async function untilReady(address: string): Promise<void> {
  const last = Date.now() + START_MS
  while (Date.now() < last) {
    try {
      await call(`${address}/status`, 'GET')
      return
    } catch {
      await wait(100)
    }
  }
  throw new Error('WebKitWebDriver does not answer')
}

/** A browser of its own, which remembers nothing of another; `features` as MiniBrowser's --features names them. */
export async function startWebkit(engine: Engine, features: readonly string[]): Promise<Driver> {
  const port = await freePort()
  const address = `http://127.0.0.1:${String(port)}`
  // With a pipe, a browser that outlives its driver would hold the test's end of it open.
  const driver = spawn(engine.driver, [`--port=${String(port)}`], {
    stdio: 'ignore',
    detached: true,
  })
  try {
    await untilReady(address)
    const args = ['--automation', ...features.map((feature) => `--features=${feature}`)]
    const options = { binary: engine.browser, args }
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } }
    const { sessionId } = (await call(`${address}/session`, 'POST', { capabilities })) as {
      sessionId: string
    }
    return driverOf(`${address}/session/${sessionId}`, () => {
      end(driver)
    })
  } catch (error) {
    end(driver)
    throw error
  }
}

const at = (element: Element) => `/element/${element[ELEMENT]}`

function driverOf(session: string, kill: () => void): Driver {
  const get = (path: string) => call(`${session}${path}`, 'GET')
  const post = (path: string, body?: unknown) => call(`${session}${path}`, 'POST', body)
  return {
    goto: async (url) => void (await post('/url', { url })),
    elements: async (css, inside) => {
      const path = inside === undefined ? '/elements' : `${at(inside)}/elements`
      return (await post(path, { using: 'css selector', value: css })) as Element[]
    },
    role: async (element) => (await get(`${at(element)}/computedrole`)) as string,
    label: async (element) => (await get(`${at(element)}/computedlabel`)) as string,
    click: async (element) => void (await post(`${at(element)}/click`)),
    type: async (element, text) => void (await post(`${at(element)}/value`, { text })),
    execute: (body, ...args) => post('/execute/sync', { script: body, args }),
    close: async () => {
      try {
        await call(session, 'DELETE')
      } catch {
        // Whatever it did, it is ended below.
      } finally {
        kill()
      }
    },
  }
}

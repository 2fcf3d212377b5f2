import type { Page, Route } from '@playwright/test'

// What tests do to the worker that trains, and to its GPU. The page itself is met as a person meets it (page.ts).

const SCRIPT = /\/assets\/main-[^/]+\.js$/

/** From now on, each worker does this before anything of its own. It cannot use what stands around it. */
export async function beginWorkersWith(page: Page, first: () => void): Promise<void> {
  await page.route(SCRIPT, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: `(${String(first)})()\n${await response.text()}` })
  })
}

const refuse = (route: Route) => route.abort()

/** From now on, no worker can be loaded. Gives what ends that. */
export async function refuseWorkers(page: Page): Promise<() => Promise<void>> {
  await page.route(SCRIPT, refuse)
  return () => page.unroute(SCRIPT, refuse)
}

/** With this at its beginning, a worker does what `killWorker` and `loseContext` ask of it. */
export function obey(): void {
  const canvases = OffscreenCanvas.prototype as unknown as {
    getContext: (...asked: unknown[]) => unknown
  }
  const { getContext } = canvases
  let kept: WebGL2RenderingContext | undefined
  canvases.getContext = function keeping(...asked) {
    const context = getContext.apply(this, asked)
    if (context instanceof WebGL2RenderingContext) kept = context
    return context
  }
  new BroadcastChannel('test').addEventListener('message', ({ data }) => {
    if (data === 'end') self.close()
    else kept?.getExtension('WEBGL_lose_context')?.loseContext()
  })
}

/** Tells the worker that runs now; Playwright itself has a way into Chromium's workers only. */
async function tell(page: Page, what: 'end' | 'lose context'): Promise<void> {
  await page.evaluate((told) => {
    const channel = new BroadcastChannel('test')
    channel.postMessage(told)
    channel.close()
  }, what)
}

/** Ends it without a word to the page, as the system does where memory is short. */
export const killWorker = (page: Page): Promise<void> => tell(page, 'end')

/** As when the GPU is reset: the context is gone, and the browser says so. */
export const loseContext = (page: Page): Promise<void> => tell(page, 'lose context')

/** With this at its beginning, a worker has no WebGL. */
export function denyWebgl(): void {
  const canvases = OffscreenCanvas.prototype as unknown as { getContext: () => null }
  canvases.getContext = () => null
}

/** With this at its beginning, a worker's textures have 256 texels a side: weights of [units, 4·units] fit up to 64 units. */
export function shrinkTextures(): void {
  const contexts = WebGL2RenderingContext.prototype as unknown as {
    MAX_TEXTURE_SIZE: number
    getParameter: (name: number) => unknown
  }
  const { MAX_TEXTURE_SIZE, getParameter } = contexts
  contexts.getParameter = function small(name) {
    return name === MAX_TEXTURE_SIZE ? 256 : getParameter.call(this, name)
  }
}

/** With this at its beginning, a worker's WebGL says that it draws without a graphics card. */
export function drawInSoftware(): void {
  const contexts = WebGL2RenderingContext.prototype as unknown as {
    getParameter: (name: number) => unknown
  }
  const UNMASKED_RENDERER_WEBGL = 0x9246
  const { getParameter } = contexts
  contexts.getParameter = function slow(name) {
    return name === UNMASKED_RENDERER_WEBGL ? 'llvmpipe' : getParameter.call(this, name)
  }
}

/** With this at its beginning, a worker may hold no locks, as where a browser is told to keep no data of the site. */
export function refuseLocks(): void {
  LockManager.prototype.request = () =>
    Promise.reject(new DOMException('access denied', 'SecurityError'))
}

/** With this at its beginning, a worker's masked predictions move with padding, as on a device that gets masks wrong. */
export function breakMask(): void {
  interface Row {
    padding: { steps: number }
    masked: number
  }
  const post = self.postMessage.bind(self)
  self.postMessage = (event: { type: string; proof: { curve: Row[]; table: Row[] } }) => {
    const told = structuredClone(event)
    const rows = told.type === 'proved' ? [...told.proof.curve, ...told.proof.table] : []
    for (const row of rows) if (row.padding.steps > 0) row.masked += 1
    post(told)
  }
}

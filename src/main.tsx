import { createRoot } from 'react-dom/client'
import { hearErrors } from '#room/page/hearErrors.ts'
import { keepPreferences, readPreferences } from '#room/page/preferences.ts'
import { spawnWorker } from '#room/page/spawnWorker.ts'
import { syncAddress } from '#room/page/syncAddress.ts'
import { makeClient } from '#room/protocol/client.ts'
import { commandsFor } from '#room/store/commands.ts'
import { initialState } from '#room/store/initialState.ts'
import type { Cause } from '#room/store/cause.ts'
import { makeStore } from '#room/store/store.ts'
import { TallyContext } from '#room/ui/common/tally.ts'
import { App } from '#room/ui/page/App.tsx'
import { Crash } from '#room/ui/page/Crash.tsx'
import '#room/ui/styles/index.css'

// The composition root: the only file that knows every room. A control sends an intent, the store changes, the change
// asks for commands, the worker's events come back the same way.

const place = document.querySelector('#root')
if (place === null) throw new Error('index.html has no #root')
const root = createRoot(place, {
  // What React has mended by drawing once more is no error of the page.
  onRecoverableError() {},
})
hearErrors(breakOff)

let broken = false
function breakOff(error: unknown): void {
  // The first tells most; others may be its consequences.
  if (broken) return
  broken = true
  root.render(<Crash detail={String(error)} />)
}

const { locale, theme } = readPreferences()
const store = makeStore(initialState(locale, theme))
store.apply({ type: 'follow-address', hash: location.hash })
const client = makeClient(spawnWorker, dispatch)

function dispatch(cause: Cause): void {
  try {
    act(cause)
  } catch (error) {
    // At once: whoever asked for it may catch, and say nothing.
    breakOff(error)
    throw error
  }
}

function act(cause: Cause): void {
  const { before, after } = store.apply(cause)
  for (const command of commandsFor(before, after, cause)) client.send(command)
  if (cause.type === 'load-newer-page') {
    writeAddress()
    loadNewerPage()
  }
  if (before.locale !== after.locale || before.theme !== after.theme) keepPreferences(after)
}

const writeAddress = syncAddress(store, (hash) => {
  dispatch({ type: 'follow-address', hash })
})

root.render(
  <TallyContext value={{ ...store, dispatch }}>
    <App />
  </TallyContext>,
)

// After the first paint: the page can be read and set before tfjs arrives.
requestAnimationFrame(() => {
  setTimeout(() => {
    dispatch({ type: 'restart-engine' })
    import('#room/page/keepPins.ts')
      .then(({ keepPins }) => keepPins(store, dispatch))
      .catch(() => dispatch({ type: 'pins-not-kept', why: 'failed' }))
  })
})

// Last of all, what only a later visit needs. A page that is served from its sources keeps nothing.
let loadNewerPage = () => {}
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    void followNewerPages()
  })
}

async function followNewerPages(): Promise<void> {
  try {
    const { keepOffline } = await import('#room/page/keepOffline.ts')
    loadNewerPage = keepOffline(dispatch)
  } catch {
    // Without it the page works as ever, with a network.
  }
}

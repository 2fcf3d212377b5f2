import { createRoot } from 'react-dom/client'
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
import '#room/ui/styles/index.css'

// The composition root: the only file that knows every room. A control sends an intent, the store changes, the change
// asks for commands, the worker's events come back the same way.

const { locale, theme } = readPreferences()
const store = makeStore(initialState(locale, theme))
store.apply({ type: 'follow-address', hash: location.hash })
const client = makeClient(spawnWorker, dispatch)

function dispatch(cause: Cause): void {
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

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
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
